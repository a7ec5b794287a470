"""Worked letters of the portal's examples: an office's, in every state. `sampai` names the last step that is taken."""

DEMIKIAN = "Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih."


def _butir(*teks):
    return [{"tipe": "daftar", "gaya": "angka", "butir": [{"teks": satu, "anak": []} for satu in teks]}]


JEMPUT_BOLA = {
    "lampiran": "1 (satu) lembar",
    "hal": "Jadwal Jemput Bola Kartu Identitas Anak",
    "kepada": ["Kepala Pemerintahan Negeri Soya", "Lurah Rijali"],
    "di": "Ambon",
    "pembuka": "Dalam rangka memperluas kepemilikan Kartu Identitas Anak (KIA), bersama ini disampaikan bahwa:",
    "isi": _butir(
        "petugas kami merekam data anak di kantor negeri dan kelurahan sesuai jadwal terlampir;",
        "orang tua membawa kartu keluarga dan kutipan akta kelahiran anak; dan",
        "dimohon menyiapkan satu ruang dengan aliran listrik.",
    ),
    "penutup": DEMIKIAN,
    "tembusan": ["Camat Sirimau"],
}
TUGAS = {
    "dasar": [
        "Surat Kepala Pemerintahan Negeri Soya tanggal 16 November 2026 hal Permohonan Pelayanan;",
        "Program kerja Dinas Kependudukan dan Pencatatan Sipil Tahun 2026.",
    ],
    "pelaksana": [
        {
            "nama": "Contoh Pegawai Satu, S.Kom.",
            "pangkat": "Penata Muda (III/a)",
            "nip": "",
            "jabatan": "Pengelola Data",
        },
        {"nama": "Contoh Pegawai Dua", "pangkat": "Pengatur (II/c)", "nip": "", "jabatan": "Operator SIAK"},
    ],
    "untuk": ["merekam data Kartu Identitas Anak di Negeri Soya;", "melaporkan hasilnya kepada Kepala Dinas."],
}
UNDANGAN = {
    "hal": "Undangan Rapat Persiapan Jemput Bola",
    "kepada": ["Kepala Bidang Pelayanan Pendaftaran Penduduk", "Kepala Bidang Pelayanan Pencatatan Sipil"],
    "di": "Ambon",
    "pembuka": "Sehubungan dengan pelayanan jemput bola bulan Desember, kami mengundang Saudara untuk hadir pada:",
    "tanggal_acara": "2026-12-01",
    "waktu": "pukul 09.00 WIT sampai selesai",
    "tempat_acara": "Ruang Rapat Dinas Kependudukan dan Pencatatan Sipil",
    "acara": "Pembagian tugas dan jadwal jemput bola",
}
NOTA = {
    "kepada": ["Sekretaris Kota Ambon"],
    "dari": "Plt. Kepala Dinas Kependudukan dan Pencatatan Sipil",
    "hal": "Kebutuhan Blangko KIA Triwulan IV",
    "pembuka": "Bersama ini dilaporkan persediaan blangko Kartu Identitas Anak sebagai berikut:",
    "isi": _butir("persediaan tinggal 1.200 keping;", "kebutuhan sampai akhir tahun 3.000 keping."),
    "penutup": "Demikian disampaikan, mohon arahan lebih lanjut.",
}
RALAT = JEMPUT_BOLA | {"hal": "Jadwal Jemput Bola KIA (Salah Tanggal)", "kepada": ["Lurah Rijali"], "tembusan": []}

# Kind, code of classification, values, last step; `plt`: signed in the past by who was acting head then.
DISDUKCAPIL = (
    ("surat_dinas", "000.8.3.4", JEMPUT_BOLA, None),
    ("surat_tugas", "800.1.11.1", TUGAS, "minta_tanda"),
    ("undangan", "000.1.5", UNDANGAN, "tanda_tangani"),
    ("surat_dinas", "000.8.3.4", RALAT, "batalkan_naskah"),
    ("nota_dinas", "000.8.3.4", NOTA, "plt"),
)
