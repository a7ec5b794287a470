"""One small SOP without a fault, and a way to spoil it."""

import copy

from sop.isi import dari_dict

TANPA_CELA = {
    "format": "sop-ap/1",
    "nama": "Pelayanan Surat Keterangan",
    "tanggal_pembuatan": "2026-03-02",
    "instansi": "PEMERINTAH KOTA AMBON",
    "unit": "KECAMATAN SIRIMAU",
    "disahkan_oleh": {"jabatan": "Camat Sirimau"},
    **{
        bidang: ["Ada"]
        for bidang in (
            "dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan", "peringatan",
            "pencatatan_pendataan",
        )
    },
    "pelaksana": [
        {"kode": "p1", "nama": "Pemohon"},
        {"kode": "p2", "nama": "Petugas Loket"},
        {"kode": "p3", "nama": "Kepala Seksi (Kasi)"},
    ],
    "kegiatan": [
        {"no": no, "uraian": uraian, "simbol": [{"pelaksana": p, "bentuk": b} for p, b in simbol],
         "kelengkapan": ["Berkas"], "waktu": "10 menit", "output": ["Berkas"]}
        for no, uraian, simbol in (
            (1, "Mengajukan permohonan", [("p1", "mulai")]),
            (2, "Melengkapi berkas", [("p1", "proses")]),
            (3, "Memeriksa kelengkapan berkas", [("p2", "keputusan")]),
            (4, "Membahas permohonan", [("p2", "proses"), ("p3", "proses")]),
            (5, "Menerima surat keterangan", [("p1", "selesai")]),
        )
    ],
    "alur": [
        {"dari": [1, "p1"], "ke": [2, "p1"]},
        {"dari": [2, "p1"], "ke": [3, "p2"]},
        {"dari": [3, "p2"], "ke": [2, "p1"], "label": "Tidak"},
        {"dari": [3, "p2"], "ke": [4, "p2"], "label": "Ya"},
        {"dari": [4, "p2"], "ke": [4, "p3"], "jenis": "bersama"},
        {"dari": [4, "p3"], "ke": [5, "p1"]},
    ],
}  # fmt: skip


def tanpa_cela():
    return copy.deepcopy(TANPA_CELA)


def dengan(*ubah):
    """The SOP, spoilt: each `ubah` is (path, value); `HAPUS` takes the place away, a list index may be new."""
    data = tanpa_cela()
    for jalur, nilai in ubah:
        *induk, akhir = jalur
        tempat = data
        for bagian in induk:
            tempat = tempat[bagian]
        if nilai is HAPUS:
            del tempat[akhir]
        elif isinstance(tempat, list) and akhir == len(tempat):
            tempat.append(nilai)
        else:
            tempat[akhir] = nilai
    return dari_dict(data)


HAPUS = object()
