"""Letters between offices and to the outside."""

from .inti import Ragam

HAL = {"kunci": "hal", "label": "Hal", "petunjuk": "Pokok surat, tanpa titik di akhir."}
SIFAT = {
    "kunci": "sifat", "label": "Sifat", "tipe": "pilihan", "bawaan": "Biasa",
    "opsi": ["Biasa", "Segera", "Amat segera", "Rahasia"],
}  # fmt: skip
LAMPIRAN = {"kunci": "lampiran", "label": "Lampiran", "wajib": False, "petunjuk": "Misalnya 1 (satu) berkas."}
KEPADA = {"kunci": "kepada", "label": "Kepada", "berulang": True, "petunjuk": "Sebut jabatannya, tanpa Bapak atau Ibu."}
DI = {"kunci": "di", "label": "Di", "bawaan": "Tempat"}
TEMBUSAN = {"kunci": "tembusan", "label": "Tembusan", "berulang": True, "wajib": False}
PENUTUP = "Demikian disampaikan, atas perhatian diucapkan terima kasih."
ISI = {"kunci": "isi", "label": "Isi surat", "tipe": "paragraf"}


def paragraf(*teks):
    return [{"tipe": "paragraf", "teks": satu} for satu in teks]


RAGAM = (
    Ragam(
        kode="surat_dinas",
        nama="Surat Dinas",
        kelompok="eksternal",
        dasar="Permendagri 1/2023, Lampiran: surat dinas",
        bagian=(
            {"id": "tempat", "tipe": "tempat_tanggal"},
            {
                "id": "kepala", "tipe": "rincian",
                "baris": [
                    {"label": "Nomor", "teks": "[nomor]"},
                    {"label": "Sifat", "teks": "[sifat]"},
                    {"label": "Lampiran", "teks": "[lampiran]"},
                    {"label": "Hal", "teks": "[hal]"},
                ],
            },
            {"id": "tujuan", "tipe": "tujuan"},
            {"id": "isi", "tipe": "isi", "blok": paragraf("[pembuka]", "[isi]", "[penutup]")},
            {"id": "tanda", "tipe": "tanda_tangan", "kolom": [{}]},
            {"id": "tembusan", "tipe": "tembusan"},
        ),
        isian=(
            SIFAT, LAMPIRAN, HAL, KEPADA, DI,
            {"kunci": "pembuka", "label": "Pembuka"},
            ISI,
            {"kunci": "penutup", "label": "Penutup", "bawaan": PENUTUP},
            TEMBUSAN,
        ),
        contoh={
            "hal": "Penyampaian standar pelayanan",
            "kepada": ["Camat Nusaniwe", "Camat Sirimau"],
            "pembuka": "Sehubungan dengan evaluasi standar pelayanan, disampaikan hal-hal berikut.",
            "isi": [
                {"tipe": "daftar", "gaya": "angka", "butir": [
                    {"teks": "standar pelayanan yang sudah lebih dari satu tahun dievaluasi;"},
                    {"teks": "hasilnya disampaikan kepada Bagian Organisasi."},
                ]},
            ],
            "tembusan": ["Wali Kota Ambon"],
        },
    ),
)  # fmt: skip
