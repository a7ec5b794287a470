"""What the public page of a service shows: hers of the requirements and steps, the facts, the office's channels."""

import hashlib
from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse

from ambon_sop.alur.models import Versi
from ambon_sop.blok import Daftar, Keadaan, daftar_keadaan, html, untuk_keadaan
from ambon_sop.blok.html import sebaris
from ambon_sop.organisasi.kanal import baris_jam, kanal_dari, nomor_internasional
from ambon_sop.tampilan.tulisan import berkelompok
from sop.models import Sop

from .etalase import konsultasi_terbuka
from .fakta import kata_biaya, kata_waktu
from .isi import PENGELOLAAN, PENYAMPAIAN, dari_dict

PANJANG_KEADAAN = 80


@dataclass(frozen=True)
class Syarat:
    """One thing to bring: `teks` and what stands under it as HTML; `khusus` where only the situation asks for it.

    Without `kunci` it is a remark between the things, with nothing to tick.
    """

    teks: str
    anak: str = ""
    khusus: bool = False
    kunci: str = ""


def semua_keadaan(isi):
    """The situations that the six published components tell apart."""
    return daftar_keadaan(*(getattr(isi.komponen, kunci) for kunci in PENYAMPAIAN))


def pilih_keadaan(isi, diminta):
    """(all situations, the one asked for, as the office writes it; "" for none or an unknown one)."""
    semua = semua_keadaan(isi)
    diminta = " ".join(diminta.split())[:PANJANG_KEADAAN].casefold()
    return semua, next((satu for satu in semua if satu.casefold() == diminta), "")


def daftar_syarat(blok, keadaan):
    """[Syarat, …]: what she has to bring, in the order of the standard."""
    hasil = []
    for satu in blok:
        khusus = isinstance(satu, Keadaan)
        for milik in untuk_keadaan([satu], keadaan):
            if isinstance(milik, Daftar):
                hasil += [_syarat(butir, khusus) for butir in milik.butir]
            else:
                hasil.append(Syarat(html([milik]), khusus=khusus))
    return hasil


def _syarat(butir, khusus):
    kunci = hashlib.sha256(butir.teks.encode()).hexdigest()[:10]
    return Syarat(sebaris(butir.teks), html(butir.anak), khusus, kunci)


def daftar_langkah(blok, keadaan):
    """[(steps or None, HTML), …]: numbered lists as steps, everything else as it is."""
    hasil = []
    for satu in untuk_keadaan(blok, keadaan):
        if isinstance(satu, Daftar) and satu.gaya != "butir":
            hasil.append(([(sebaris(b.teks), html(b.anak)) for b in satu.butir], ""))
        else:
            hasil.append((None, html([satu])))
    return hasil


def konteks_publik(layanan, versi, diminta=""):
    """Everything that the page of a version says, for an applicant in this situation."""
    isi = dari_dict(versi.isi)
    semua, keadaan = pilih_keadaan(isi, diminta)
    syarat = daftar_syarat(isi.komponen.persyaratan, keadaan)
    milik = {k: html(untuk_keadaan(getattr(isi.komponen, k), keadaan)) for k in PENYAMPAIAN}
    return {
        "layanan": layanan,
        "versi": versi,
        "isi": isi,
        "semua_keadaan": semua,
        "keadaan": keadaan,
        "syarat": syarat,
        "banyak_syarat": sum(bool(s.kunci) for s in syarat),
        "langkah": daftar_langkah(isi.komponen.sistem_mekanisme_prosedur, keadaan),
        "komponen": milik,
        "pengelolaan": [(nama, html(getattr(isi.komponen, k))) for k, nama in PENGELOLAAN.items()],
        "waktu": kata_waktu(isi.waktu),
        "biaya": kata_biaya(isi.biaya),
        "kode": berkelompok(versi.kode, (4,), "-"),
        "tema": next((t for t in layanan.topik.all() if t.jenis == "tema"), None),
    }


def konteks_lengkap(layanan, versi, diminta=""):
    """The same with the office's channels, the SOPs behind it, the other versions and how to pass it on."""
    konteks = konteks_publik(layanan, versi, diminta)
    alamat = settings.ALAMAT_SITUS + reverse("layanan:publik", args=[layanan.slug])
    return (
        konteks
        | konteks_kanal(layanan)
        | {
            "alamat": alamat,
            "whatsapp": f"https://wa.me/?text={quote(f'{layanan.judul}: {_sekilas(konteks)}. {alamat}')}",
            "uraian": _uraian(layanan, konteks),
            "sop": Sop.objects.untuk_umum().filter(slug__in=konteks["isi"].sop).only("slug", "judul"),
            "riwayat": riwayat_versi(layanan),
            "konsultasi": konsultasi_terbuka(layanan),
            "berlaku_juga": list(layanan.berlaku_untuk.order_by("nama")),
        }
    )


def _sekilas(konteks):
    """`1 hari kerja, Gratis, 5 syarat`."""
    banyak = konteks["banyak_syarat"]
    return ", ".join(filter(None, [konteks["waktu"], konteks["biaya"], f"{banyak} syarat" if banyak else ""]))


def _uraian(layanan, konteks):
    """One or two sentences for search engines and for whoever gets the address."""
    return " ".join(filter(None, [layanan.ringkasan, f"{layanan.perangkat_daerah.nama}: {_sekilas(konteks)}."]))[:300]


def konteks_kanal(layanan):
    """The office's channels, ready to be shown, and complaints with a text to begin with."""
    unit = layanan.perangkat_daerah
    kanal = kanal_dari(unit)
    loket = [(satu, baris_jam(satu.buka) if satu.buka else []) for satu in kanal.loket]
    daring = [(d.nama, d.alamat) for d in kanal.daring]
    if layanan.alamat_daring and layanan.alamat_daring not in {alamat for _, alamat in daring}:
        daring.insert(0, (layanan.alamat_daring.split("://", 1)[-1].rstrip("/"), layanan.alamat_daring))
    return {
        "unit": unit,
        "kanal": kanal,
        "loket": loket,
        "daring": daring,
        "tempat": loket[0][0].nama if loket else f"Kantor {unit.singkatan}",
        "jam": next((f"{hari} {jam}" for hari, jam in loket[0][1] if jam), "") if loket else "",
        "aduan": aduan(layanan, kanal),
    }


def aduan(layanan, kanal):
    """Ways to complain at the office, each with the text already written; nothing of it passes through the portal."""
    tentang = f"Pengaduan tentang layanan {layanan.judul}, {layanan.perangkat_daerah.nama}."
    teks = f"{tentang}\nTanggal kejadian: \nYang terjadi: "
    milik = kanal.pengaduan
    whatsapp = nomor_internasional(milik.whatsapp or kanal.whatsapp)
    email, telepon = milik.email or kanal.email, milik.telepon or kanal.telepon
    return {
        "teks": teks,
        "jabatan": milik.jabatan,
        "whatsapp": f"https://wa.me/{whatsapp}?text={quote(teks)}" if whatsapp else "",
        "email": email,
        "surat": f"mailto:{email}?subject={quote(f'Pengaduan: {layanan.judul}')}&body={quote(teks)}" if email else "",
        "telepon": telepon,
        "tel": f"tel:+{nomor_internasional(telepon)}" if nomor_internasional(telepon) else "",
    }


def riwayat_versi(layanan):
    """The versions that are or were in force, newest first."""
    semua = Versi.objects.terlihat_oleh(None).filter(dokumen=layanan.pk).defer("isi")
    return list(semua.order_by("-nomor_versi"))
