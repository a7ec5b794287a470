"""A small city's worth of documents, and what each question must find: the same on SQLite and on PostgreSQL."""

DOKUMEN = {
    "kia": ("Penerbitan Kartu Identitas Anak", "Pemohon menyerahkan akta kelahiran dan kartu keluarga kepada petugas."),
    "akta": ("Penerbitan akta kelahiran", "Petugas memeriksa surat keterangan lahir dari bidan atau rumah sakit."),
    "ktp": ("Penggantian KTP elektronik yang hilang", "Pemohon membawa surat kehilangan dari kepolisian."),
    "pindah": ("Surat keterangan pindah datang", "Perpindahan penduduk antarkecamatan dalam Kota Ambon."),
    "izin": ("Perizinan usaha mikro", "Pelaku usaha mendaftar melalui sistem perizinan daring."),
    "praktik": ("Izin praktik bidan", "Berkas diverifikasi, lalu kepala dinas menandatangani izin."),
    "surat": ("Pengelolaan surat masuk", "Surat dicatat dalam buku agenda dan didisposisikan."),
    "aduan": ("Penanganan pengaduan sampah", "Warga melaporkan sampah yang tidak terangkut; aduan ditindaklanjuti."),
    "arsip": ("Pemusnahan arsip inaktif", "Arsip yang habis masa simpannya dinilai, lalu dimusnahkan."),
    "rujukan": (
        "Rujukan pasien gawat darurat",
        "Puskesmas menghubungi rumah sakit tujuan sebelum pasien diberangkatkan.",
    ),
    "kepegawaian": ("Kenaikan pangkat pegawai", "Usul kenaikan pangkat diajukan kepada Badan Kepegawaian."),
    "kafe": ("Pemakaian ruang terbuka untuk kafé", "Retribusi dihitung per meter persegi."),
}
PERTANYAAN = {
    # as it is written
    "kartu identitas anak": {"kia"},
    "Kartu  IDENTITAS anak!": {"kia"},
    "akta kelahiran": {"kia", "akta"},
    "surat masuk": {"surat"},
    "ktp hilang": {"ktp"},
    "pangkat": {"kepegawaian"},
    "kafe": {"kafe"},
    "kafé": {"kafe"},
    # beginnings, while one is still typing
    "identi": {"kia"},
    "pemusna": {"arsip"},
    "rujuk pas": {"rujukan"},
    # other forms of the word
    "izin": {"izin", "praktik"},
    "mengadu sampah": {"aduan"},
    "layani pasien": {"rujukan"},
    "terbitkan kartu": {"kia"},
    "musnahkan arsip": {"arsip"},
    "kehilangan ktp": {"ktp"},
    "lahir": {"kia", "akta"},
    "mengelola surat": {"surat"},
    "naik pangkat": {"kepegawaian"},
    # spellings that are not standard
    "ijin": {"izin", "praktik"},
    "perijinan usaha": {"izin"},
    # misprints
    "kartu identias anak": {"kia"},
    "ktp hlang": {"ktp"},
    "surat ketrangan pindah": {"pindah"},
    "penanganan pengaduna": {"aduan"},
    "pemusnahn arsp": {"arsip"},
    "rujukan psien": {"rujukan"},
    # sentences
    "bagaimana cara mengurus ktp yang hilang": {"ktp"},
    "saya ingin membuat kartu identitas untuk anak": {"kia"},
    # by the office
    "disdukcapil pindah": {"pindah"},
    # nothing there
    "xyzzy": set(),
    "yang dan dari": set(),
    "": set(),
    "\u0000 '; DROP TABLE -- \" * ( : & | !": set(),
}
