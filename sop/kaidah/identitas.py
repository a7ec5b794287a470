"""Rules on the identity page, the columns and the dates."""

from datetime import timedelta

from sop.kaidah.dasar import PERMENPAN, PRAKTIK, SARAN, WAJIB, kaidah
from sop.kaidah.kalimat import kutip, tanggal

TINJAU = timedelta(days=365)

# Number, effective date and the signer's name and NIP are given at ratification, so no draft is asked for them.
BIDANG_WAJIB = {
    "nama": "nama SOP",
    "instansi": "nama pemerintah daerah",
    "unit": "nama Perangkat Daerah",
    "tanggal_pembuatan": "tanggal pembuatan, yaitu hari SOP ini selesai disusun",
    "disahkan_oleh.jabatan": "jabatan yang mengesahkan",
    "dasar_hukum": "dasar hukum",
    "kualifikasi_pelaksana": "kualifikasi pelaksana",
    "peralatan_perlengkapan": "peralatan dan perlengkapan",
    "peringatan": "peringatan",
    "pencatatan_pendataan": "pencatatan dan pendataan",
}


def _terisi(isi, bidang):
    nilai = isi.disahkan_oleh.jabatan if bidang == "disahkan_oleh.jabatan" else getattr(isi, bidang)
    if isinstance(nilai, list):
        return any(butir.strip() for butir in nilai)
    return bool(nilai.strip() if isinstance(nilai, str) else nilai)


@kaidah(WAJIB, PERMENPAN)
def identitas_terisi(bahan):
    """Every field of the identity page is filled in when the SOP is submitted."""
    for bidang, sebutan in BIDANG_WAJIB.items():
        if not _terisi(bahan.isi, bidang):
            yield f"bidang/{bidang}", f"Isi {sebutan}."


@kaidah(SARAN, PERMENPAN)
def keterkaitan_terisi(bahan):
    """The SOPs that hang together with this one are named; there may be none."""
    if not _terisi(bahan.isi, "keterkaitan"):
        yield "bidang/keterkaitan", "Sebutkan SOP lain yang terkait, atau tulis “Tidak ada”."


@kaidah(SARAN, PRAKTIK)
def keterkaitan_lain(bahan):
    """An SOP is not linked to itself."""
    sendiri = bahan.isi.nama.casefold().removeprefix("sop ").strip()
    for butir in bahan.isi.keterkaitan:
        if sendiri and butir.casefold().removeprefix("sop ").strip() == sendiri:
            yield "bidang/keterkaitan", f"Keterkaitan memuat SOP ini sendiri, {kutip(butir)}. Hapus dari daftar."


@kaidah(WAJIB, PERMENPAN)
def pelaksana_bernama(bahan):
    """A column says whose it is: the flow table has one for each actor."""
    if not bahan.isi.pelaksana:
        yield "pelaksana", "Belum ada pelaksana. Tambahkan jabatan yang menjalankan SOP ini."
    for urut, pelaksana in enumerate(bahan.isi.pelaksana, 1):
        if not pelaksana.nama.strip():
            yield f"pelaksana/{pelaksana.kode}/nama", f"Isi nama pelaksana pada kolom {urut}."


@kaidah(SARAN, PRAKTIK)
def pelaksana_berbeda(bahan):
    """Two columns of one heading do not carry the same name."""
    sudah = set()
    for pelaksana in bahan.isi.pelaksana:
        kunci = (pelaksana.kelompok, pelaksana.nama.casefold().strip())
        if kunci in sudah and kunci[1]:
            yield f"pelaksana/{pelaksana.kode}", f"Pelaksana {pelaksana.nama} ada dua kali. Satukan kolomnya."
        sudah.add(kunci)


@kaidah(SARAN, PRAKTIK)
def pelaksana_dipakai(bahan):
    """A column without a symbol says nothing."""
    dipakai = {simbol.kode for simbol in bahan.graf.bentuk}
    for pelaksana in bahan.isi.pelaksana:
        if pelaksana.kode not in dipakai and bahan.isi.kegiatan:
            pesan = f"Kolom {bahan.nama[pelaksana.kode]} tidak punya simbol. Tambahkan simbolnya atau hapus kolomnya."
            yield f"pelaksana/{pelaksana.kode}", pesan


@kaidah(SARAN, PRAKTIK)
def tanggal_berurutan(bahan):
    """Finished first, in force then; a revision comes after both were made."""
    isi = bahan.isi
    pembuatan = isi.tanggal_pembuatan
    for bidang, sebutan in (("tanggal_efektif", "Tanggal efektif"), ("tanggal_revisi", "Tanggal revisi")):
        hari = getattr(isi, bidang)
        if hari and pembuatan and hari < pembuatan:
            yield f"bidang/{bidang}", f"{sebutan} tidak boleh sebelum tanggal pembuatan, {tanggal(pembuatan)}."
    if pembuatan and bahan.hari_ini and pembuatan > bahan.hari_ini:
        yield "bidang/tanggal_pembuatan", f"Tanggal pembuatan, {tanggal(pembuatan)}, belum tiba. Periksa lagi."


@kaidah(SARAN, PRAKTIK)
def tinjauan_tepat_waktu(bahan):
    """Evaluated at least once a year, and on the review date that the SOP itself sets."""
    efektif, revisi, kini = bahan.isi.tanggal_efektif, bahan.isi.tanggal_revisi, bahan.hari_ini
    if not (efektif and kini):
        return
    if revisi and revisi > efektif:
        if kini >= revisi:
            yield "bidang/tanggal_revisi", f"Tanggal revisi, {tanggal(revisi)}, sudah tiba. Tinjau kembali SOP ini."
    elif kini - efektif > TINJAU:
        pesan = f"SOP ini berlaku sejak {tanggal(efektif)}, lebih dari setahun tanpa ditinjau. Tinjau kembali isinya."
        yield "bidang/tanggal_efektif", pesan


KAIDAH = (
    identitas_terisi,
    pelaksana_bernama,
    pelaksana_berbeda,
    pelaksana_dipakai,
    keterkaitan_terisi,
    keterkaitan_lain,
    tanggal_berurutan,
    tinjauan_tepat_waktu,
)
