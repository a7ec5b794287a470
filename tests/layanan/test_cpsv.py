"""CPSV-AP 3.2: Turtle and JSON-LD say the same, and the official SHACL shapes find nothing."""

from pathlib import Path

import pytest
from django.core.cache import cache
from django.urls import reverse
from rdflib import DCTERMS, FOAF, RDF, Graph, Literal, URIRef

from ambon_sop.organisasi.models import PerangkatDaerah
from layanan.api_umum.cpsv import CPSV, CV
from layanan.isi import baca, ke_dict
from layanan.models import Topik
from tests.layanan.kasus import BERKAS
from tests.layanan.pabrik import daftar, layanan_draf, paragraf
from tests.layanan.test_api_umum import berlakukan
from tests.layanan.test_contoh import CONTOH

# rdflib's own reader of JSON-LD still uses what rdflib itself calls old.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:ConjunctiveGraph")]
SHACL = Path(__file__).resolve().parents[3] / "shared" / "data" / "cpsv-ap" / "cpsv-ap-SHACL.ttl"
SULIT = 'Kutip " dan """ dan \\ dan \\u0041\nbaris <baru> & é ꦏ'
BUKA = [{"hari": ["senin", "selasa"], "dari": "08.00", "sampai": "15.00"}]
KANAL = {
    "loket": [{"nama": "Loket 1", "buka": BUKA}, {"nama": 'Loket "dua"'}],
    "telepon": "(0911) 000000",
    "pengaduan": {"email": "aduan@contoh.go.id"},
}


@pytest.fixture
def katalog(penyusun):
    """Worked examples, published cases, and a text full of signs that a writer of RDF could stumble over."""
    cache.clear()
    PerangkatDaerah.objects.filter(slug="disdukcapil").update(kanal=KANAL, alamat="Jalan Uji 1")
    semua = [*CONTOH.values(), *(baca(p.read_bytes()) for p in BERKAS)]
    for urut, isi in enumerate(semua):
        versi = layanan_draf(penyusun, isi.nama)
        versi.isi = ke_dict(isi)
        layanan = berlakukan(versi, ringkasan=isi.nama, pemohon="Warga" if urut % 2 else "", keliling=bool(urut % 3))
        layanan.topik.set(Topik.objects.filter(pk__gt=urut)[:4])
    sulit = layanan_draf(penyusun, "Layanan Sulit")
    tabel = {"tipe": "tabel", "kepala": ["A", "B"], "baris": [[SULIT, ""]]}
    keadaan = {"tipe": "keadaan", "keadaan": 'kartu "hilang"', "isi": [daftar(SULIT)]}
    sulit.isi["komponen"] |= {"persyaratan": [paragraf(SULIT), tabel, keadaan, daftar("", " ")]}
    sulit.isi["komponen"] |= {"sistem_mekanisme_prosedur": [paragraf(" ")], "dasar_hukum": [daftar("…", SULIT)]}
    berlakukan(sulit, ringkasan=SULIT, pemohon=SULIT, alamat_daring="https://contoh.go.id/a b?q=<ü>\"'{}|^`")


@pytest.fixture
def graf(client, katalog):
    return Graph().parse(data=client.get(reverse("api_umum:ttl")).content, format="turtle")


def test_turtle_dan_jsonld_berkata_sama(client, graf):
    lain = Graph().parse(data=client.get(reverse("api_umum:jsonld")).content, format="json-ld")
    assert len(graf) > 1000
    assert set(graf) == set(lain)


def test_tidak_melanggar_bentuk_resmi(graf):
    if not SHACL.exists():
        pytest.skip("bentuk CPSV-AP tidak ada")
    from pyshacl import validate

    sesuai, _, uraian = validate(graf, shacl_graph=Graph().parse(SHACL))
    assert sesuai, uraian


def test_setiap_layanan_dan_setiap_tautannya_ada(graf):
    layanan = set(graf.subjects(RDF.type, CPSV.PublicService))
    assert len(layanan) == len(CONTOH) + len(BERKAS) + 1
    for hubungan in (CV.hasCompetentAuthority, CV.hasChannel, CV.contactPoint, DCTERMS.isPartOf):
        assert all((satu, hubungan, None) in graf for satu in layanan)
    dituju = {o for _, p, o in graf if isinstance(o, URIRef) and p not in (RDF.type, FOAF.page)}
    assert {o for o in dituju if (o, None, None) not in graf} == set()


def test_teks_keluar_seperti_masuknya(graf):
    [sulit] = graf.subjects(DCTERMS.title, Literal("Layanan Sulit", lang="id"))
    assert str(graf.value(sulit, DCTERMS.description)) == SULIT
    syarat = {str(graf.value(s, DCTERMS.title)) for s in graf.objects(sulit, CV.holdsRequirement)}
    assert SULIT in syarat
    keadaan = [str(o) for s in graf.objects(sulit, CV.holdsRequirement) for o in graf.objects(s, DCTERMS.description)]
    assert keadaan == ['Hanya bila kartu "hilang".']


def test_jam_buka_dan_pengaduan_milik_kantor_ikut(graf):
    assert {str(o) for o in graf.objects(None, DCTERMS.description)} >= {"Senin, Selasa 08.00–15.00 WIT", 'Loket "dua"'}
    assert {str(o) for o in graf.objects(None, CV.email)} >= {"aduan@contoh.go.id"}


def test_satu_layanan_utuh_sendiri(client, katalog):
    nama = next(iter(CONTOH.values())).nama
    slug = client.get(reverse("api_umum:daftar"), {"q": nama}).json()["hasil"][0]["slug"]
    ttl, jsonld = (client.get(reverse(f"api_umum:satu_{bentuk}", args=[slug])).content for bentuk in ("ttl", "jsonld"))
    satu = Graph().parse(data=ttl, format="turtle")
    assert set(satu) == set(Graph().parse(data=jsonld, format="json-ld"))
    assert len(set(satu.subjects(RDF.type, CPSV.PublicService))) == 1
    assert len(set(satu.subjects(RDF.type, CV.PublicOrganisation))) == 1
