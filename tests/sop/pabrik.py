"""Made SOPs for tests: small, complete, passing every rule that must hold."""

from ambon_sop.alur.susun import dokumen_baru
from sop.alur import ALUR_SOP
from sop.models import Sop


def isi_sop(nama="Penerbitan Surat Uji"):
    """Three steps, one decision that goes back, all of the identity filled (a `sop-ap/1` value)."""
    return {
        "format": "sop-ap/1",
        "nama": nama,
        "nomor": None,
        "tanggal_pembuatan": "2026-11-02",
        "tanggal_revisi": None,
        "tanggal_efektif": None,
        "instansi": "PEMERINTAH KOTA AMBON",
        "unit": "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
        "disahkan_oleh": {"jabatan": "Kepala Dinas Kependudukan dan Pencatatan Sipil", "nama": None, "nip": None},
        "dasar_hukum": ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"],
        "kualifikasi_pelaksana": ["Memahami administrasi kependudukan"],
        "keterkaitan": ["SOP Pengelolaan Surat Masuk"],
        "peralatan_perlengkapan": ["Komputer"],
        "peringatan": ["Bila tidak dijalankan, pelayanan terlambat"],
        "pencatatan_pendataan": ["Buku register"],
        "pelaksana": [
            {"kode": "p1", "nama": "Pemohon", "kelompok": None, "jabatan": None},
            {"kode": "p2", "nama": "Petugas Loket", "kelompok": None, "jabatan": None},
        ],
        "kegiatan": [
            _kegiatan(1, "Mengajukan permohonan", "p1", "mulai"),
            _kegiatan(2, "Memeriksa kelengkapan", "p2", "keputusan"),
            _kegiatan(3, "Menyerahkan surat", "p2", "selesai"),
        ],
        "alur": [
            {"id": "a1", "dari": [1, "p1"], "ke": [2, "p2"], "label": None, "jenis": "panah"},
            {"id": "a2", "dari": [2, "p2"], "ke": [3, "p2"], "label": "Ya", "jenis": "panah"},
            {"id": "a3", "dari": [2, "p2"], "ke": [1, "p1"], "label": "Tidak", "jenis": "panah"},
        ],
    }


def _kegiatan(no, uraian, pelaksana, bentuk):
    return {
        "id": f"k{no}",
        "no": no,
        "uraian": uraian,
        "simbol": [{"pelaksana": pelaksana, "bentuk": bentuk}],
        "kelengkapan": ["Berkas"],
        "waktu": "10 menit",
        "output": ["Berkas lengkap"],
        "keterangan": None,
    }


def sop_draf(penyusun, nama="Penerbitan Surat Uji", publik=True):
    """A draft of the drafter's unit. Returns the version."""
    unit = penyusun.penugasan_aktif.perangkat_daerah
    return dokumen_baru(Sop, perangkat_daerah=unit, judul=nama, isi=isi_sop(nama), pengguna=penyusun, publik=publik)


def majukan(versi, *langkah):
    """Pass a version through (name, person, answers) and give it back fresh."""
    for nama, pengguna, *isian in langkah:
        versi.refresh_from_db()
        ALUR_SOP.jalankan(versi, nama, pengguna, isian[0] if isian else None)
    versi.refresh_from_db()
    return versi
