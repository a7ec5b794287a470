"""Under which themes and life events a service may belong, read from its name. Pure; slugs as in migration 0002."""

import re

# slug → words of a service's name (or of a situation in its requirements) that point to it.
PETUNJUK = {
    "kependudukan": r"ktp|kartu keluarga|\bkia\b|identitas anak|\bakta|kutipan|\bpindah|skpwni|biodata|nikah",
    "usaha": r"usaha|reklame|izin|ijin|perizinan|\bnib\b|industri|perdagangan|pasar|niaga",
    "kesehatan": r"pasien|puskesmas|rawat|gawat darurat|\bigd\b|kesehatan|imunisasi|rumah sakit|obat|rujukan",
    "pendidikan": r"sekolah|siswa|ijazah|beasiswa|pendidikan|penelitian|rapor",
    "sosial": r"tidak mampu|sktm|miskin|bantuan sosial|kesejahteraan|lansia|disabilitas",
    "tenaga-kerja": r"kerja|ak-?1|kartu kuning|magang|pelatihan",
    "tanah-bangunan": r"tanah|bangunan|gedung|\bpbg\b|\bimb\b|tata ruang|ahli waris",
    "perhubungan": r"trayek|parkir|angkutan (?:umum|orang)|uji (?:kir|kendaraan)|kendaraan bermotor|lalu lintas",
    "lingkungan": r"sampah|kebersihan|lingkungan|amdal|taman|pohon|limbah",
    "pertanian": r"hewan|ternak|pertanian|perikanan|nelayan|tanaman|veteriner|karantina|\bskkh\b|\bnkv\b",
    "pajak": r"pajak|retribusi|\bpbb\b|bphtb",
    "kelurahan": r"surat keterangan (?:domisili|tidak mampu|usaha|ahli waris|belum)|surat pengantar|sktm",
    "arsip-informasi": r"arsip|informasi publik|perpustakaan|\bppid\b|penelitian",
    "lahir": r"kelahiran|identitas anak|\bkia\b",
    "sekolah": r"sekolah|siswa|beasiswa|identitas anak",
    "bekerja": r"pencari kerja|ak-?1|kartu kuning|lowongan",
    "menikah": r"nikah|perkawinan",
    "bercerai": r"perceraian|cerai",
    "pindah": r"pindah|domisili|skpwni",
    "membangun": r"\bpbg\b|\bimb\b|bangunan|gedung",
    "membuka-usaha": r"usaha|reklame|\bnib\b",
    "sakit": r"pasien|puskesmas|gawat darurat|\bigd\b|rawat|berobat|rujukan",
    "kehilangan": r"kehilangan",
    "kesulitan": r"tidak mampu|sktm|miskin",
    "bencana": r"bencana|kebakaran|banjir|gempa",
    "meninggal": r"kematian|ahli waris|pemakaman",
}
_POLA = {slug: re.compile(kata, re.IGNORECASE) for slug, kata in PETUNJUK.items()}

DOKUMEN_HILANG = re.compile(r"[\w-]+ hilang\b|\bkehilangan\b|\bhilang atau rusak\b", re.IGNORECASE)


def usul_topik(nama, keadaan=()):
    """[slug, …] in the order of the catalogue; of the situations only a lost document counts."""
    hilang = any(map(DOKUMEN_HILANG.search, [nama, *keadaan]))
    return [slug for slug, pola in _POLA.items() if (hilang if slug == "kehilangan" else pola.search(nama))]
