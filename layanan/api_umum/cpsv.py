"""The catalogue in CPSV-AP 3.2, the European vocabulary of public services, without a violation of its SHACL shapes.

Everything has an address of its own: a service that of its page, its parts that address with a fragment. Offices,
topics and laws are shared between services and come once, at the end.
"""

import re
from collections import OrderedDict

from django.utils.text import slugify
from rdflib import DCTERMS, FOAF, ORG, RDF, RDFS, SKOS, TIME, XSD, Literal, Namespace

from ambon_sop.blok import Daftar, Keadaan, Paragraf, polos
from ambon_sop.blok.sebaris import tanpa_tanda
from ambon_sop.organisasi.kanal import baris_jam, kanal_dari
from layanan.fakta import rupiah
from layanan.isi import dari_dict

from .data import alamat
from .rdf import id_, iri

CV = Namespace("http://data.europa.eu/m8g/")
CPSV = Namespace("http://purl.org/vocab/cpsv#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
ADMS = Namespace("http://www.w3.org/ns/adms#")
LOCN = Namespace("http://www.w3.org/ns/locn#")
WEWENANG = "http://publications.europa.eu/resource/authority"
AWALAN = {
    "cv": str(CV), "cpsv": str(CPSV), "dct": str(DCTERMS), "dcat": str(DCAT), "eli": str(ELI), "adms": str(ADMS),
    "locn": str(LOCN), "foaf": str(FOAF), "org": str(ORG), "skos": str(SKOS), "rdfs": str(RDFS), "time": str(TIME),
    "xsd": str(XSD),
}  # fmt: skip
LAMA = {"menit": "PT{}M", "jam": "PT{}H", "hari": "P{}D", "hari_kerja": "P{}D", "bulan": "P{}M", "tahun": "P{}Y"}
BAHASA, RUPIAH = iri(f"{WEWENANG}/language/IND"), iri(f"{WEWENANG}/currency/IDR")
BERLAKU = iri("http://purl.org/adms/status/Completed")
KANAL = {"loket": "Loket kantor", "daring": "Layanan daring", "keliling": "Pelayanan keliling"}
NAMA_KATALOG = "Katalog Layanan Kota Ambon"
SUREL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PENJELASAN = "Standar Pelayanan yang berlaku pada perangkat daerah Pemerintah Kota Ambon."


class Bersama(OrderedDict):
    """What several services speak of: {subject: [(predicate, object), …]}."""

    def __init__(self):
        super().__init__()
        self._pangkal, self._hukum = alamat("api_umum:api-root"), {}

    def kosakata(self, nama):
        """The address of a word that the catalogue itself gives a meaning."""
        return iri(f"{self._pangkal}#{nama}")

    def hukum(self, teks):
        """A legal basis; None where the text names none. The same few stand in most services."""
        if teks not in self._hukum:
            slug = slugify(teks)[:120]
            isi = ((RDF.type, ELI.LegalResource), (DCTERMS.title, id_(teks)))
            self._hukum[teks] = self.catat(self.kosakata(f"hukum-{slug}"), *isi) if slug else None
        return self._hukum[teks]

    def catat(self, subjek, *isi):
        """Remember a node; returns its subject, to be linked."""
        self.setdefault(subjek, list(isi))
        return subjek

    def konsep(self, subjek, nama):
        return self.catat(subjek, (RDF.type, SKOS.Concept), (SKOS.prefLabel, id_(nama)))


def simpul_katalog(semua):
    """Every node of the catalogue: services in their order, then what they share."""
    bersama = Bersama()
    yield from simpul_bersama_katalog(bersama)
    for layanan in semua:
        yield from simpul_layanan(layanan, bersama)
    yield from bersama.items()


def simpul_satu(layanan):
    """Every node of one service, complete in itself."""
    return simpul_katalog([layanan])


def simpul_bersama_katalog(bersama):
    """The catalogue as a dataset, and who publishes it."""
    penerbit = bersama.catat(
        bersama.kosakata("kota-ambon"),
        (RDF.type, FOAF.Agent),
        (RDF.type, ORG.Organization),
        (DCTERMS.identifier, Literal("81.71")),
        (DCTERMS.title, id_("Pemerintah Kota Ambon")),
    )
    bersama.catat(BAHASA, (RDF.type, DCTERMS.LinguisticSystem), (RDFS.label, id_("Bahasa Indonesia")))
    beranda = bersama.catat(iri(alamat("layanan:katalog")), (RDF.type, FOAF.Document))
    isi = [
        (RDF.type, DCAT.Dataset),
        (DCTERMS.identifier, Literal("layanan")),
        (DCTERMS.title, id_(NAMA_KATALOG)),
        (DCTERMS.description, id_(PENJELASAN)),
        (DCTERMS.publisher, penerbit),
        (DCTERMS.language, BAHASA),
        (DCAT.landingPage, beranda),
    ]
    yield bersama.kosakata("katalog"), isi


def simpul_layanan(layanan, bersama):
    """The nodes of one service; what it shares goes into `bersama`."""
    versi = layanan.versi_berlaku
    isi = dari_dict(versi.isi)
    pokok = iri(alamat("layanan:publik", slug=layanan.slug))
    instansi, hukum = _instansi(layanan.perangkat_daerah, bersama), _hukum(isi, bersama)
    bagian = [
        *_biaya(pokok, isi, bersama),
        *_syarat(pokok, isi),
        *_hasil(pokok, isi),
        *_prosedur(pokok, isi, hukum),
        *_kanal(pokok, layanan, instansi, bersama),
        *_pengaduan(pokok, layanan, isi, bersama),
    ]
    tentang = [
        (RDF.type, CPSV.PublicService),
        (DCTERMS.identifier, Literal(layanan.slug)),
        (DCTERMS.title, id_(layanan.judul)),
        (DCTERMS.description, id_(_uraian(layanan, isi))),
        (DCTERMS.language, BAHASA),
        (DCTERMS.isPartOf, bersama.kosakata("katalog")),
        (DCTERMS.spatial, _wilayah(bersama)),
        (CV.hasCompetentAuthority, instansi),
        (ADMS.status, bersama.konsep(BERLAKU, "Berlaku")),
        *_waktu(isi.waktu),
        *_topik(layanan, bersama),
        *((CV.hasLegalResource, satu) for satu in hukum),
        *_khalayak(pokok, layanan, bersama),
        *((hubungan, subjek) for hubungan, subjek, _ in bagian),
    ]
    if layanan.tanggal_efektif:
        tentang.append((DCTERMS.issued, Literal(layanan.tanggal_efektif.isoformat(), datatype=XSD.date)))
    yield pokok, tentang
    yield from ((subjek, rinci) for _, subjek, rinci in bagian)


def _uraian(layanan, isi):
    return layanan.ringkasan or polos(isi.komponen.produk_pelayanan) or layanan.judul


def _nama(pokok, *bagian):
    """(address, identifier) of a part of a service."""
    pecahan = "-".join(map(str, bagian))
    return iri(f"{pokok}#{pecahan}"), Literal(f"{pokok.rstrip('/').rsplit('/', 1)[-1]}#{pecahan}")


def _wilayah(bersama):
    return bersama.catat(
        bersama.kosakata("wilayah"), (RDF.type, DCTERMS.Location), (RDFS.label, id_("Kota Ambon, Maluku"))
    )


def _instansi(unit, bersama):
    subjek = iri(alamat("layanan:kantor", slug=unit.slug))
    isi = [
        (RDF.type, CV.PublicOrganisation),
        (RDF.type, ORG.Organization),
        (DCTERMS.identifier, Literal(unit.kode)),
        (SKOS.prefLabel, id_(unit.nama)),
        (SKOS.altLabel, id_(unit.singkatan)),
        (DCTERMS.spatial, _wilayah(bersama)),
    ]
    if unit.alamat:
        tempat = iri(f"{subjek}#alamat")
        isi.append(
            (LOCN.address, bersama.catat(tempat, (RDF.type, LOCN.Address), (LOCN.fullAddress, id_(unit.alamat))))
        )
    return bersama.catat(subjek, *isi)


def _waktu(waktu):
    """The longest time as an ISO 8601 duration; weeks are days there."""
    lama = waktu and (waktu.maksimum if waktu.maksimum is not None else waktu.minimum)
    if lama is not None:
        pola = LAMA.get(waktu.satuan) or "P{}D"
        teks = pola.format(lama * 7 if waktu.satuan == "minggu" else lama)
        yield CV.processingTime, Literal(teks, datatype=XSD.duration, normalize=False)


def _topik(layanan, bersama):
    for topik in layanan.topik.all():
        subjek = bersama.kosakata(topik.slug)
        if topik.jenis == topik.Jenis.TEMA:
            yield CV.thematicArea, bersama.konsep(subjek, topik.nama)
            continue
        jenis = CV.BusinessEvent if topik.slug == "membuka-usaha" else CV.LifeEvent
        peristiwa = (
            (RDF.type, CV.Event),
            (RDF.type, jenis),
            (DCTERMS.identifier, Literal(topik.slug)),
            (DCTERMS.title, id_(topik.nama)),
        )
        yield CV.isGroupedBy, bersama.catat(subjek, *peristiwa)


def _khalayak(pokok, layanan, bersama):
    if layanan.pemohon:
        yield DCTERMS.audience, bersama.konsep(_nama(pokok, "pemohon")[0], layanan.pemohon)


def butir(blok, keadaan=""):
    """(text, what stands beneath, situation) of the items of a component, whatever shape they were written in."""
    for satu in blok:
        if isinstance(satu, Daftar):
            yield from ((tanpa_tanda(b.teks).strip(), polos(b.anak), keadaan) for b in satu.butir)
        elif isinstance(satu, Keadaan):
            yield from butir(satu.isi, satu.keadaan)
        elif isinstance(satu, Paragraf):
            yield tanpa_tanda(satu.teks).strip(), "", keadaan
        else:
            yield polos([satu]), "", keadaan


def _hukum(isi, bersama):
    """The legal bases of a service, each once."""
    semua = (bersama.hukum(teks) for teks, _, _ in butir(isi.komponen.dasar_hukum))
    return list(dict.fromkeys(filter(None, semua)))


# The parts of a service, each as (how the service is linked to it, its subject, what is said of it).


def _biaya(pokok, isi, bersama):
    biaya = isi.biaya
    if biaya is None:
        return
    jumlah = [0] if biaya.gratis else sorted({n for n in (biaya.minimum, biaya.maksimum) if n is not None})
    for urut, satu in enumerate(jumlah, 1):
        subjek, kunci = _nama(pokok, "biaya", urut)
        sebutan = "Gratis" if not any(jumlah) else rupiah(satu)
        if len(jumlah) > 1:
            sebutan = f"{'Paling rendah' if urut == 1 else 'Paling tinggi'} {sebutan}"
        rinci = [
            (RDF.type, CV.Cost),
            (DCTERMS.identifier, kunci),
            (CV.hasValue, Literal(float(satu), datatype=XSD.double)),
            (CV.currency, bersama.konsep(RUPIAH, "Rupiah")),
            (DCTERMS.description, id_(sebutan)),
        ]
        yield CV.hasCost, subjek, rinci


def _syarat(pokok, isi):
    for urut, (teks, bawah, keadaan) in enumerate(butir(isi.komponen.persyaratan), 1):
        if not teks:
            continue
        subjek, kunci = _nama(pokok, "syarat", urut)
        uraian = "\n".join(filter(None, [f"Hanya bila {keadaan}." if keadaan else "", bawah]))
        rinci = [(RDF.type, CV.Requirement), (DCTERMS.identifier, kunci), (DCTERMS.title, id_(teks))]
        yield CV.holdsRequirement, subjek, [*rinci, *([(DCTERMS.description, id_(uraian))] if uraian else [])]


def _hasil(pokok, isi):
    for urut, (teks, _, _) in enumerate(butir(isi.komponen.produk_pelayanan), 1):
        if teks:
            subjek, kunci = _nama(pokok, "hasil", urut)
            yield (
                CPSV.produces,
                subjek,
                [(RDF.type, CV.Output), (DCTERMS.identifier, kunci), (DCTERMS.title, id_(teks))],
            )


def _prosedur(pokok, isi, hukum):
    teks = polos(isi.komponen.sistem_mekanisme_prosedur)
    if teks.strip():
        subjek, kunci = _nama(pokok, "prosedur")
        rinci = [
            (RDF.type, CPSV.Rule),
            (DCTERMS.identifier, kunci),
            (DCTERMS.title, id_("Sistem, mekanisme, dan prosedur")),
            (DCTERMS.description, id_(teks)),
            (DCTERMS.language, BAHASA),
            *((CPSV.implements, satu) for satu in hukum),
        ]
        yield CPSV.follows, subjek, rinci


def _kanal(pokok, layanan, instansi, bersama):
    """The counters of the office with their hours, the online address, and whether the service comes to people."""
    loket = kanal_dari(layanan.perangkat_daerah).loket
    semua = [("loket", satu.nama, _jam(satu, f"{instansi}#jam-{n}", bersama)) for n, satu in enumerate(loket, 1)]
    semua = semua or [("loket", KANAL["loket"], [])]
    if layanan.alamat_daring:
        semua.append(("daring", KANAL["daring"], [(FOAF.page, iri(layanan.alamat_daring))]))
    if layanan.keliling:
        semua.append(("keliling", KANAL["keliling"], []))
    for urut, (jenis, sebutan, lain) in enumerate(semua, 1):
        subjek, kunci = _nama(pokok, "kanal", urut)
        rinci = [
            (RDF.type, CV.Channel),
            (DCTERMS.identifier, kunci),
            (DCTERMS.type, bersama.konsep(bersama.kosakata(f"kanal-{jenis}"), KANAL[jenis])),
            (DCTERMS.description, id_(sebutan)),
            (CV.ownedBy, instansi),
            *lain,
        ]
        yield CV.hasChannel, subjek, rinci


def _jam(loket, alamat_jam, bersama):
    jam = "; ".join(f"{hari} {jam}" for hari, jam in baris_jam(loket.buka) if jam)
    if not jam:
        return []
    buka = ((RDF.type, TIME.TemporalEntity), (DCTERMS.description, id_(f"{jam} WIT")))
    return [(CV.openingHours, bersama.catat(iri(alamat_jam), *buka))]


def _pengaduan(pokok, layanan, isi, bersama):
    """Where complaints go: the national channel, the office's own, and what the wording itself names."""
    lapor = bersama.catat(iri("https://www.lapor.go.id/"), (RDF.type, FOAF.Document))
    kantor = kanal_dari(layanan.perangkat_daerah)
    subjek, kunci = _nama(pokok, "pengaduan")
    teks = polos(isi.komponen.penanganan_pengaduan)
    surel = [kantor.pengaduan.email, kantor.email, *SUREL.findall(teks)]
    telepon = [kantor.pengaduan.telepon, kantor.telepon]
    rinci = [
        (RDF.type, CV.ContactPoint),
        (DCTERMS.identifier, kunci),
        (CV.contactPage, lapor),
        *((CV.email, Literal(satu)) for satu in dict.fromkeys(filter(None, surel))),
        *((CV.telephone, Literal(satu)) for satu in dict.fromkeys(filter(None, telepon))),
    ]
    if teks.strip():
        rinci.append((DCTERMS.description, id_(teks)))
    yield CV.contactPoint, subjek, rinci
