"""What the review of an SOP shows: the document with its notes and what may be done, and two contents side by side."""

from django.urls import reverse

from ambon_sop.alur.izin import boleh_menyusun
from ambon_sop.alur.models import Versi
from ambon_sop.alur.panel import konteks_panel
from ambon_sop.alur.pemegang import di_meja
from ambon_sop.alur.persandingan import daftar_sumber, konteks_pasangan, pasangan
from ambon_sop.alur.status import Status
from ambon_sop.alur.tenggat import tenggat
from ambon_sop.alur.tindakan import letakkan
from ambon_sop.audit.riwayat import riwayat

from .alur import ALUR_SOP
from .halaman import konteks_dokumen
from .jenis import periksa
from .persandingan import bandingkan
from .tempat import cari, semua_panah

BATAS_UKUR = 400  # rows of both; beyond, the number of changes is not counted for a tab


def konteks_rincian(request, sop, versi):
    """The document's page for the staff."""
    pengguna, hat = request.user, request.user.penugasan_aktif
    semua = list(Versi.objects.terlihat_oleh(pengguna).filter(dokumen=sop.pk).order_by("-nomor_versi"))
    panel = konteks_panel(request, versi)
    temuan = periksa(versi) if versi.status in Status.terbuka() else []
    menyusun, draf = boleh_menyusun(hat, versi), versi.status == Status.DRAF
    return (
        konteks_dokumen(versi)
        | panel
        | {
            "sop": sop,
            "versi_lain": [v for v in semua if v.pk != versi.pk],
            "siapa": di_meja(versi),
            "pemegang": _pemegang(versi, pengguna),
            "pengaju": _pengaju(versi),
            "tenggat": tenggat(versi),
            "tombol": letakkan(ALUR_SOP.tersedia(versi, pengguna), versi, panel["banyak_terbuka"]),
            "temuan": temuan,
            "banyak_wajib": sum(t.berat == "wajib" for t in temuan),
            "banyak_saran": sum(t.berat != "wajib" for t in temuan),
            "berpanel": bool(panel["catatan"]) or panel["boleh_mencatat"],
            "panah": daftar_panah(versi.isi) if panel["boleh_mencatat"] or panel["catatan"] else [],
            "banyak_beda": banyak_beda(request, sop, versi),
            "boleh_menyunting": menyusun and draf and not versi.salinan,
            "boleh_versi_baru": menyusun and semua[0].pk == versi.pk and versi.status not in Status.terbuka(),
            "boleh_mengubah": menyusun,
            "riwayat": riwayat(versi),
            "gambar": reverse("sop:gambar", args=[sop.pk, versi.nomor_versi]),
        }
    )


def _pemegang(versi, pengguna):
    """`Diambil oleh Anda`, for the document bar of a version under review."""
    if versi.status != Status.DIVERIFIKASI:
        return ""
    return "Diambil oleh Anda" if versi.diambil_oleh_id == pengguna.pk else f"Diambil {versi.diambil_oleh.nama}"


def _pengaju(versi):
    """Who submitted it last; a copy of a paper keeps no submission, so whoever entered it."""
    kiriman = versi.kiriman.select_related("oleh").defer("isi").order_by("-urut").first()
    return kiriman.oleh if kiriman else versi.dibuat_oleh


def daftar_panah(isi):
    """The arrows in the order in which they are drawn: {alamat, kata, baris, kode, urut} of where each begins."""
    if isi is None:
        return []
    hasil = []
    for alur in semua_panah(isi):
        alamat = f"alur/{alur['id']}"
        id_baris, kode, urut = alur["dari"]
        hasil.append({"alamat": alamat, "kata": cari(isi, alamat).kata, "baris": id_baris, "kode": kode, "urut": urut})
    return hasil


def banyak_beda(request, sop, versi):
    """How many changes the matriks persandingan of this version has; None where there is nothing to compare with."""
    pasang = pasangan(daftar_sumber(sop, request.user), versi)
    if pasang is None or sum(len(s.isi["kegiatan"]) for s in pasang) > BATAS_UKUR:
        return None
    return bandingkan(pasang[0].isi, pasang[1].isi).banyak


def konteks_persandingan(request, sop, versi):
    """Two contents side by side, as chosen by ?dari= and ?ke=."""
    konteks = {"sop": sop, "versi": versi} | konteks_pasangan(request, sop, versi)
    if "lama" not in konteks:
        return konteks
    lama, baru = konteks["lama"], konteks["baru"]
    hasil = bandingkan(lama.isi, baru.isi)
    return konteks | {
        "hasil": hasil,
        "baris": hasil.identitas + hasil.pelaksana,
        "kalimat": kalimat(hasil),
        "tanda": _tanda_gambar(hasil.gabungan),
        "gambar": f"{reverse('sop:gambar_persandingan', args=[sop.pk])}?dari={lama.kunci}&ke={baru.kunci}",
    }


def kalimat(hasil):
    """`{"identitas": "1 bagian identitas baru", "alur": "1 langkah baru, 2 panah baru"}`; "" where nothing changed."""
    bagian = {"identitas": [], "alur": []}
    for apa, banyak in hasil.hitungan.items():
        bagian["identitas" if apa.startswith("bagian identitas") else "alur"].append(f"{banyak} {apa}")
    return {nama: ", ".join(isi).replace("bagian identitas ", "bagian ") for nama, isi in bagian.items()}


def _tanda_gambar(gabungan):
    """Which symbols and arrows of the drawing are new or gone, for the page that marks them."""
    return {
        "simbol": {
            "baru": [list(a) for a in sorted(gabungan.simbol_baru)],
            "dihapus": [list(a) for a in sorted(gabungan.simbol_hapus)],
        },
        "panah": {"baru": sorted(gabungan.panah_baru), "dihapus": sorted(gabungan.panah_hapus)},
    }
