"""Made service standards for tests: small, complete, passing every rule that must hold."""

from ambon_sop.alur.susun import dokumen_baru
from layanan.alur import ALUR_LAYANAN
from layanan.isi import KOMPONEN
from layanan.konsultasi import belum_dikonsultasikan
from layanan.konsultasi_contoh import konsultasi_contoh
from layanan.models import StandarPelayanan


def paragraf(teks):
    return {"tipe": "paragraf", "teks": teks}


def daftar(*butir, gaya="angka"):
    return {"tipe": "daftar", "gaya": gaya, "butir": [{"teks": satu, "anak": []} for satu in butir]}


def isi_layanan(nama="Penerbitan Kartu Uji"):
    """All fourteen components filled (a `standar-pelayanan/1` value); the requirements tell a situation apart."""
    komponen = {kunci: [paragraf(f"{judul} kartu uji.")] for kunci, judul in KOMPONEN.items()}
    komponen |= {
        "persyaratan": [
            daftar("Kartu keluarga", "Akta kelahiran"),
            {"tipe": "keadaan", "keadaan": "kartu hilang", "isi": [daftar("Surat kehilangan dari kepolisian")]},
        ],
        "sistem_mekanisme_prosedur": [daftar("Pemohon menyerahkan berkas", "Petugas memeriksa berkas")],
        "jangka_waktu": [paragraf("1 (satu) hari kerja sejak berkas lengkap.")],
        "biaya_tarif": [paragraf("Gratis.")],
        "penanganan_pengaduan": [paragraf("SP4N-LAPOR!, telepon (0911) 000000, atau loket pengaduan.")],
        "dasar_hukum": [daftar("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")],
    }
    return {
        "format": "standar-pelayanan/1",
        "sumber": None,
        "nama": nama,
        "instansi": "PEMERINTAH KOTA AMBON",
        "unit": "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
        "nomor_sk": None,
        "tanggal_sk": None,
        "maklumat": None,
        "komponen": komponen,
        "waktu": {"minimum": 1, "maksimum": 1, "satuan": "hari_kerja"},
        "biaya": {"gratis": True, "minimum": None, "maksimum": None},
        "sop": [],
    }


def layanan_draf(penyusun, nama="Penerbitan Kartu Uji", publik=True):
    """A draft of the drafter's unit. Returns the version."""
    unit = penyusun.penugasan_aktif.perangkat_daerah
    isi = isi_layanan(nama)
    return dokumen_baru(StandarPelayanan, perangkat_daerah=unit, judul=nama, isi=isi, pengguna=penyusun, publik=publik)


def majukan(versi, *langkah):
    """Pass a version through (name, person, answers) and give it back fresh.

    Before approval it is consulted, where it was not yet: nobody had anything to say.
    """
    for nama, pengguna, *isian in langkah:
        versi.refresh_from_db()
        if nama == "setujui" and belum_dikonsultasikan(versi):
            konsultasi_contoh(versi, pengguna, versi.dibuat_oleh)
            versi.refresh_from_db()
        ALUR_LAYANAN.jalankan(versi, nama, pengguna, isian[0] if isian else None)
    versi.refresh_from_db()
    return versi
