"""What the pages of a template show: contexts, gathered from the version, its rules, notes and history."""

from ambon_sop.alur.api import keadaan
from ambon_sop.alur.izin import boleh_menyusun
from ambon_sop.alur.models import Versi
from ambon_sop.alur.panel import konteks_panel
from ambon_sop.alur.pemegang import di_meja
from ambon_sop.alur.persandingan import daftar_sumber, konteks_pasangan, pasangan
from ambon_sop.alur.status import Status
from ambon_sop.alur.tenggat import tenggat
from ambon_sop.alur.tindakan import letakkan
from ambon_sop.audit.riwayat import riwayat
from ambon_sop.blok import dari_daftar, html
from ambon_sop.tampilan.modul import modul_js

from .alur import ALUR_TEMPLAT
from .bentuk_bagian import baca, kata_syarat, untuk_layar
from .contoh import UKURAN
from .fakta_templat import FAKTA, kata_fakta
from .isi import HURUF, KERTAS, KOP, UKURAN_HURUF
from .isian import BENTUK, SISTEM, TIPE
from .keping import keping
from .periksa import periksa_templat
from .persandingan import bandingkan
from .ragam import RAGAM
from .tempat import sebut_bagian

SKRIP = "js/templat/mulai.js"


def konteks_isi(isi):
    """The content of a template as it is read: facts, parts, blanks."""
    label = {satu["kunci"]: satu["label"] for satu in isi["isian"]}
    return {
        "isi": isi,
        "ragam": RAGAM[isi["ragam"]],
        "fakta": [
            (f"bidang/{kunci}", kata, kata_fakta(isi, kunci)) for kunci, kata in FAKTA.items() if kunci != "nama"
        ],
        "bagian": [_bagian(satu, label) for satu in isi["bagian"]],
        "isian": [satu | {"kata_tipe": TIPE[satu["tipe"]]} for satu in isi["isian"]],
    }


def _bagian(bagian, label):
    return {
        "id": bagian["id"],
        "kata": sebut_bagian(bagian),
        "syarat": kata_syarat(bagian["syarat"], label) if bagian["syarat"] else "",
        "baris": [(kata, keping(teks)) for kata, teks in baca(bagian)],
        "blok": keping(html(dari_daftar(bagian["blok"]))) if bagian.get("blok") else "",
    }


def konteks_rincian(request, templat, versi):
    """The template's page."""
    pengguna, hat = request.user, request.user.penugasan_aktif
    semua = list(Versi.objects.terlihat_oleh(pengguna).filter(dokumen=templat.pk).order_by("-nomor_versi"))
    panel = konteks_panel(request, versi)
    temuan = periksa_templat(versi) if versi.status in Status.terbuka() else []
    menyusun = boleh_menyusun(hat, versi)
    pasang = pasangan(daftar_sumber(templat, pengguna), versi)
    return (
        konteks_isi(versi.isi)
        | panel
        | {
            "templat": templat,
            "untuk": list(templat.berlaku_untuk.order_by("nama")),
            "ukuran_contoh": UKURAN,
            "versi_lain": [v for v in semua if v.pk != versi.pk],
            "siapa": di_meja(versi),
            "tenggat": tenggat(versi),
            "tombol": letakkan(ALUR_TEMPLAT.tersedia(versi, pengguna), versi, panel["banyak_terbuka"]),
            "temuan": temuan,
            "banyak_wajib": sum(t.berat == "wajib" for t in temuan),
            "banyak_saran": sum(t.berat != "wajib" for t in temuan),
            "banyak_beda": bandingkan(pasang[0].isi, pasang[1].isi).banyak if pasang else None,
            "berpanel": bool(panel["catatan"]) or panel["boleh_mencatat"],
            "boleh_menyusun": menyusun,
            "boleh_menyunting": menyusun and versi.status == Status.DRAF,
            "boleh_versi_baru": menyusun and semua[0].pk == versi.pk and versi.status not in Status.terbuka(),
            "riwayat": riwayat(versi),
        }
    )


def konteks_persandingan(request, templat, versi):
    """Two contents side by side, as chosen by ?dari= and ?ke=."""
    konteks = {"templat": templat, "versi": versi} | konteks_pasangan(request, templat, versi)
    if "lama" not in konteks:
        return konteks
    return konteks | {"hasil": bandingkan(konteks["lama"].isi, konteks["baru"].isi)}


def konteks_penyunting(request, templat, versi):
    """The editor's page; what its script draws goes along as JSON."""
    return (
        konteks_isi(versi.isi)
        | konteks_panel(request, versi)
        | {
            "templat": templat,
            "dokumen": templat,
            "ruang": templat.jenis,
            "nama_jenis": "Templat naskah",
            "versi": versi,
            "awal": keadaan(request, versi),
            "kosakata": untuk_layar() | {"bentuk_isian": BENTUK, "sistem": SISTEM},
            "modul": modul_js(SKRIP),
            "kertas": KERTAS,
            "kop": KOP,
            "huruf": HURUF,
            "ukuran_huruf": UKURAN_HURUF,
            "ukuran_contoh": UKURAN,
            "siapa": di_meja(versi),
            "tersedia": ALUR_TEMPLAT.tersedia(versi, request.user),
            "riwayat": riwayat(versi),
        }
    )
