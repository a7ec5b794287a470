"""What the pages of a letter show: its form, its document page with what may be done, its beginning."""

import json

from ambon_sop.alur.api import keadaan
from ambon_sop.alur.izin import boleh_menyusun
from ambon_sop.alur.panel import konteks_panel
from ambon_sop.alur.pemegang import di_meja
from ambon_sop.alur.rahasia import riwayat_terbaca
from ambon_sop.alur.status import Status
from ambon_sop.alur.tindakan import letakkan
from ambon_sop.tampilan.modul import modul_js

from .alur import ALUR_NASKAH
from .bidang import terbaca
from .forms_fakta import nilai_fakta
from .isi import naskah_dari_dict
from .izin import DI_KANTOR
from .massal import massal_dari
from .penandatangan import tercetak
from .periksa import hasil_periksa_fakta, periksa_naskah
from .ragam import cari
from .srikandi import lewat_srikandi

SKRIP = "js/naskah/surat.js"


def konteks_penyunting(request, naskah, versi, surat, fakta):
    """The letter's form; without a script it is a plain form, with one the content goes along as JSON."""
    return konteks_panel(request, versi) | {
        "naskah": naskah,
        "dokumen": naskah,
        "ruang": naskah.jenis,
        "versi": versi,
        "awal": keadaan(request, versi) | {"fakta": jawaban_fakta(request, naskah, versi)},
        "modul": modul_js(SKRIP),
        "surat": surat,
        "fakta": fakta,
        "dilihat": json.dumps(fakta.lihat),
        "berblok": any(isian.tipe == "paragraf" for isian in surat.isi.templat.isian),
        "siapa": di_meja(versi),
        "utama": utama(request, versi),
        "riwayat": riwayat_terbaca(versi),
    }


def utama(request, versi):
    """The next step of the flow for this person, or None."""
    tersedia = ALUR_NASKAH.tersedia(versi, request.user)
    return next((t for t in tersedia if t.transisi.utama), None)


def jawaban_fakta(request, naskah, versi, bentuk=None):
    """What the page shows of the facts: as they stand, what will be printed, what is missing, the step that is next."""
    blok = tercetak(naskah, cari(naskah.ragam))
    langkah = utama(request, versi)
    return {
        "nilai": bentuk.lihat if bentuk else nilai_fakta(naskah),
        "galat": {nama: [str(p) for p in pesan] for nama, pesan in bentuk.errors.items()} if bentuk else {},
        "bentrok": bentuk.bentrok if bentuk else [],
        "tercetak": {"jabatan": list(blok.jabatan), "nama": blok.nama, "bawah": list(blok.bawah)} if blok else None,
        "temuan": hasil_periksa_fakta(versi),
        "langkah": {"nama": langkah.transisi.nama, "label": langkah.transisi.label} if langkah else None,
    }


def konteks_rincian(request, naskah, versi):
    """The letter's page: its pages as printed, its blanks to pin notes on, who has it, what may be done."""
    pengguna, hat = request.user, request.user.penugasan_aktif
    panel = konteks_panel(request, versi)
    isi = naskah_dari_dict(versi.isi)
    menyusun = boleh_menyusun(hat, versi)
    paraf = list(naskah.paraf.select_related("pengguna"))
    return panel | {
        "naskah": naskah,
        "dokumen": naskah,
        "ruang": naskah.jenis,
        "ragam": cari(naskah.ragam),
        "siapa": di_meja(versi),
        "tombol": letakkan(ALUR_NASKAH.tersedia(versi, pengguna), versi, panel["banyak_terbuka"]),
        "temuan": periksa_naskah(versi) if versi.status == Status.DRAF else [],
        "isian": [(i.kunci, i.label, terbaca(i, isi.nilai.get(i.kunci))) for i in isi.templat.isian],
        "paraf": paraf,
        "sudah_paraf": sum(p.pada is not None for p in paraf),
        "berpanel": bool(panel["catatan"]) or panel["boleh_mencatat"],
        "boleh_menyunting": menyusun and versi.status == Status.DRAF,
        "boleh_menyalin": hat.peran == "penyusun",
        "kirim_srikandi": versi.status == Status.MENUNGGU_TANDA and hat.peran in DI_KANTOR and lewat_srikandi(naskah),
        "massal": massal_dari(naskah.pk),
        "riwayat": riwayat_terbaca(versi),
    }
