"""The Berita Acara on paper: what was shown, who met, every comment with its answer, who signs. A4, archival."""

from django.template.loader import render_to_string

from ambon_sop.cetak import cetak
from ambon_sop.organisasi.lambang import lambang_kota
from ambon_sop.tampilan.tulisan import panjang

from .hasil_konsultasi import menurut_komponen
from .models import Peserta, Tanggapan

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BARIS_KOSONG = 2  # lines to sign on for a side of which nobody is named


def cetak_ba(berita_acara):
    """Print it. Returns the bytes."""
    lambang = lambang_kota()
    return cetak(
        render_to_string("layanan/cetak/berita_acara.html", konteks_ba(berita_acara) | {"lambang": bool(lambang)}),
        aset={"lambang": lambang} if lambang else {},
        arsip=True,
    ).pdf


def konteks_ba(ba):
    """Everything that the record says, as plain values."""
    semua = ba.konsultasi.select_related("versi__dokumen").prefetch_related("tanggapan", "forum__peserta")
    semua = list(semua.order_by("versi__dokumen__judul", "pk"))
    forum = {f.pk: f for k in semua for f in k.forum.all()}
    return {
        "ba": ba,
        "unit": ba.perangkat_daerah.nama,
        "hari": HARI[ba.tanggal.weekday()],
        "tanggal": panjang(ba.tanggal),
        "rancangan": [_rancangan(k) for k in semua],
        "forum": [_forum(f) for f in forum.values()],
        "kesepakatan": [baris.strip() for baris in ba.kesepakatan.splitlines() if baris.strip()],
        "penanda_tangan": _penanda_tangan(ba.penanda_tangan),
    }


def _rancangan(konsultasi):
    tanggapan = list(konsultasi.tanggapan.all())
    tampil = [t for t in tanggapan if t.keadaan == Tanggapan.Keadaan.TAMPIL]
    return {
        "nama": konsultasi.isi["nama"] or konsultasi.versi.dokumen.judul,
        "versi": konsultasi.versi.nomor_versi,
        "dibuka": panjang(konsultasi.dibuka_pada),
        "ditutup": panjang(konsultasi.ditutup_pada),
        "alasan": konsultasi.alasan_tutup if konsultasi.ditutup_dini else "",
        "sha256": konsultasi.sha256,
        "banyak": len(tampil),
        "ditahan": [t.alasan.rstrip(". ") for t in tanggapan if t.keadaan == Tanggapan.Keadaan.SEMBUNYI],
        "tanggapan": [(judul, t) for judul, ada in menurut_komponen(tampil) for t in ada],
    }


def _forum(forum):
    return {
        "judul": forum.judul,
        "kapan": f"{HARI[forum.tanggal.weekday()]}, {panjang(forum.tanggal)}",
        "tempat": forum.tempat,
        "undangan": "; ".join(u.strip() for u in forum.undangan.splitlines() if u.strip()),
        "peserta": list(forum.peserta.all()),
    }


def _penanda_tangan(orang):
    """[(label of the side, [who signs])], provider first; a side without names has empty lines to sign on."""
    kosong = [{"nama": "", "unsur": ""}] * BARIS_KOSONG
    return [
        (label, [o for o in orang if o["pihak"] == kode] or kosong) for kode, label in reversed(Peserta.Pihak.choices)
    ]
