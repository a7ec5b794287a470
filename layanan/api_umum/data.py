"""The facts of a service in force, as plain values: what JSON, tables and RDF are made of."""

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse

from ambon_sop.blok import daftar_keadaan, polos
from ambon_sop.organisasi.kanal import kanal_dari
from ambon_sop.organisasi.kanal import ke_dict as ke_kanal
from ambon_sop.organisasi.models import PerangkatDaerah
from ambon_sop.pencarian.cari import cari
from layanan.fakta import kata_biaya, kata_waktu
from layanan.isi import KOMPONEN, Biaya, Waktu, dari_dict, ke_dict
from layanan.models import StandarPelayanan, Topik
from sop.models import Sop

BATAS_CARI = 500


def alamat(nama, **argumen):
    """The full address of a page of the portal."""
    return settings.ALAMAT_SITUS + reverse(nama, kwargs=argumen or None)


def katalog():
    """The services that the public may read, with what their facts need."""
    umum = StandarPelayanan.objects.untuk_umum().select_related("perangkat_daerah", "versi_berlaku")
    return umum.prefetch_related("topik").order_by("judul", "pk")


def saring(saringan):
    """The same, narrowed by a `Saringan`: (count, the rows of the page, what was searched for instead)."""
    hasil = _cocok(StandarPelayanan.objects.untuk_umum(), saringan)
    mulai = (saringan.halaman - 1) * saringan.per_halaman
    petak = slice(mulai, mulai + saringan.per_halaman)
    if not saringan.q.strip():
        return hasil.count(), list(katalog().filter(pk__in=hasil)[petak]), ""
    temuan = cari(saringan.q.replace("\x00", " "), StandarPelayanan.JENIS, batas=BATAS_CARI)
    urutan = [satu.entri.objek_id for satu in temuan]
    ada = set(hasil.filter(pk__in=urutan).values_list("pk", flat=True))
    pk = [satu for satu in urutan if satu in ada]
    baris = {layanan.pk: layanan for layanan in katalog().filter(pk__in=pk[petak])}
    return len(pk), [baris[satu] for satu in pk[petak] if satu in baris], temuan.diperbaiki


def _cocok(hasil, saringan):
    for slug in filter(None, (saringan.tema, saringan.peristiwa)):
        hasil = hasil.bertopik(slug)
    if saringan.unit:
        hasil = hasil.filter(Q(perangkat_daerah__slug=saringan.unit) | Q(perangkat_daerah__kode=saringan.unit))
    if saringan.gratis is not None:
        hasil = hasil.filter(gratis=saringan.gratis)
    if saringan.daring is not None:
        hasil = hasil.daring() if saringan.daring else hasil.filter(alamat_daring="")
    return hasil.sehari() if saringan.sehari else hasil


def unit(perangkat_daerah):
    return {nama: getattr(perangkat_daerah, nama) for nama in ("slug", "kode", "nama", "singkatan")}


def ringkas(layanan):
    """The facts of a service in the list."""
    versi = layanan.versi_berlaku
    return {
        "slug": layanan.slug,
        "nama": layanan.judul,
        "ringkasan": layanan.ringkasan,
        "pemohon": layanan.pemohon,
        "perangkat_daerah": unit(layanan.perangkat_daerah),
        "topik": [{"jenis": t.jenis, "slug": t.slug, "nama": t.nama} for t in layanan.topik.all()],
        "waktu": _fakta(Waktu, versi.isi["waktu"], kata_waktu),
        "biaya": _fakta(Biaya, versi.isi["biaya"], kata_biaya),
        "alamat_daring": layanan.alamat_daring,
        "keliling": layanan.keliling,
        "nomor_sk": layanan.nomor,
        "berlaku_sejak": layanan.tanggal_efektif,
        "versi": versi.nomor_versi,
        "url": alamat("layanan:publik", slug=layanan.slug),
        "url_api": alamat("api_umum:rincian", slug=layanan.slug),
        "url_pdf": alamat("layanan:pdf_publik", slug=layanan.slug),
    }


def _fakta(model, nilai, kata):
    return nilai | {"teks": kata(model.model_validate(nilai))} if nilai else None


def rinci(layanan):
    """The same with the fourteen components and the linked SOPs."""
    isi = dari_dict(layanan.versi_berlaku.isi)
    blok = ke_dict(isi)["komponen"]
    return ringkas(layanan) | {
        "keadaan": daftar_keadaan(*(getattr(isi.komponen, kunci) for kunci in KOMPONEN)),
        "komponen": [
            {"kunci": kunci, "judul": judul, "teks": polos(getattr(isi.komponen, kunci)), "blok": blok[kunci]}
            for kunci, judul in KOMPONEN.items()
        ],
        "sop": sop_terkait(isi.sop),
        "maklumat": isi.maklumat or "",
    }


def sop_terkait(slug):
    """The linked SOPs that the public may read."""
    sop = {satu.slug: satu for satu in Sop.objects.untuk_umum().filter(slug__in=slug)} if slug else {}
    return [
        {"slug": satu, "nama": sop[satu].judul, "url": alamat("sop:publik", slug=satu)} for satu in slug if satu in sop
    ]


def sippn(layanan):
    """A service in the fields of SIPPN, in their order (observed on sippn.menpan.go.id)."""
    isi = dari_dict(layanan.versi_berlaku.isi)
    teks = {kunci: polos(getattr(isi.komponen, kunci)) for kunci in KOMPONEN}
    return {
        "judul_layanan": layanan.judul,
        "instansi": layanan.perangkat_daerah.nama,
        "nomor_sk": layanan.nomor,
        "persyaratan": teks["persyaratan"],
        "sistem_mekanisme_prosedur": teks["sistem_mekanisme_prosedur"],
        "waktu_penyelesaian": teks["jangka_waktu"],
        "biaya_tarif": teks["biaya_tarif"],
        "produk_pelayanan": teks["produk_pelayanan"],
        "pengaduan_layanan": teks["penanganan_pengaduan"],
    }


def daftar_unit():
    """The offices of the city as they are today, each with how many services it offers."""
    banyak = _banyak("perangkat_daerah")
    alamat_daftar = alamat("api_umum:daftar")
    return [
        unit(satu)
        | {
            "jenis": satu.jenis,
            "induk": satu.induk.slug if satu.induk else None,
            "alamat": satu.alamat,
            "kanal": ke_kanal(kanal_dari(satu)),
            "banyak_layanan": banyak.get(satu.pk, 0),
            "url_layanan": f"{alamat_daftar}?unit={satu.slug}",
        }
        for satu in PerangkatDaerah.objects.berlaku().select_related("induk")
    ]


def daftar_topik():
    """Themes and life events, each with how many services stand under it."""
    banyak = _banyak("topik")
    alamat_daftar = alamat("api_umum:daftar")
    return [
        {
            "jenis": satu.jenis,
            "slug": satu.slug,
            "nama": satu.nama,
            "banyak_layanan": banyak.get(satu.pk, 0),
            "url_layanan": f"{alamat_daftar}?{satu.jenis}={satu.slug}",
        }
        for satu in Topik.objects.all()
    ]


def _banyak(bidang):
    """{pk of `bidang`: how many services of the catalogue}."""
    umum = StandarPelayanan.objects.untuk_umum().order_by()
    return dict(umum.exclude(**{bidang: None}).values_list(bidang).annotate(Count("pk")))
