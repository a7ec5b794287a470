"""What a period of the survey has found: for the page, the report, the exports, and the sheet for the counter."""

from django.conf import settings
from django.db.models import Q
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from ambon_sop.organisasi.lambang import lambang_kota

from .models import JawabanSkm, StandarPelayanan
from .skm import DAFTAR_UNSUR, hasil, hasil_menurut, profil, sampel

KEPALA = [
    "Tanggal",
    "Layanan",
    "Sumber",
    *(f"{u.kode.upper()} {u.nama}" for u in DAFTAR_UNSUR),
    "Jenis kelamin",
    "Umur",
    "Pendidikan",
    "Pekerjaan",
    "Saran",
]
SARAN_TAMPIL = 20


def konteks(periode, pilihan=""):
    """Everything that the page and the report say; `pilihan` is the key of one service, else all of the office."""
    semua = JawabanSkm.objects.filter(periode=periode)
    menurut = hasil_menurut(semua, "layanan")
    milik = Q(perangkat_daerah=periode.perangkat_daerah_id, versi_berlaku__isnull=False) | Q(pk__in=menurut)
    layanan = list(StandarPelayanan.objects.filter(milik).order_by("judul"))
    for satu in layanan:
        satu.hasil = menurut.get(satu.pk)
    terpilih = next((satu for satu in layanan if str(satu.pk) == pilihan), None)
    jawaban = semua.filter(layanan=terpilih) if terpilih else semua
    kini, perlu = hasil(jawaban), sampel(periode.populasi)
    saran = jawaban.exclude(saran="").order_by("-pk").values_list("saran", "tanggal")
    return {
        "periode": periode,
        "layanan": layanan,
        "terpilih": terpilih,
        "hasil": kini,
        "sampel": perlu,
        "cukup": perlu is not None and menurut and sum(h.banyak for h in menurut.values()) >= perlu,
        "terlemah": sorted(kini.unsur, key=lambda u: u["nilai"])[:3],
        "profil": profil(jawaban),
        "saran": list(saran[:SARAN_TAMPIL]),
        "banyak_saran": saran.count(),
        "rencana": _rencana(periode),
    }


def _rencana(periode):
    nama = {u.kode: u.nama for u in DAFTAR_UNSUR}
    semua = list(periode.rencana.filter(dihapus_pada__isnull=True))
    for satu in semua:
        satu.nama_unsur = nama[satu.unsur]
    return semua


def baris_unduhan(periode):
    """One row an answer, in the columns of KEPALA."""
    semua = JawabanSkm.objects.filter(periode=periode).select_related("layanan").order_by("pk")
    for j in semua.iterator(chunk_size=500):
        yield [
            j.tanggal,
            j.layanan.judul,
            j.get_sumber_display(),
            *(getattr(j, u.kode) for u in DAFTAR_UNSUR),
            j.get_kelamin_display(),
            j.get_umur_display(),
            j.get_pendidikan_display(),
            j.get_pekerjaan_display(),
            j.saran,
        ]


def lembar_ringkas(periode):
    """(column heads, rows) of the index by service."""
    kepala = ["Layanan", "Jawaban", "Indeks", "Mutu", "Kinerja", *(f"Nilai {u.nama}" for u in DAFTAR_UNSUR)]
    isi = konteks(periode)
    baris = [("Seluruh kantor", isi["hasil"]), *((s.judul, s.hasil) for s in isi["layanan"] if s.hasil)]
    return kepala, [
        [nama, h.banyak, h.indeks, h.huruf, h.kata, *([u["nilai"] for u in h.unsur] or [None] * len(DAFTAR_UNSUR))]
        for nama, h in baris
    ]


def lembar_lain(periode):
    """The other sheets of the workbook: who answered, and the plan."""
    isi = konteks(periode)
    siapa = [[judul, kata, banyak, persen] for judul, baris in isi["profil"] for kata, banyak, persen in baris]
    rencana = [[r.nama_unsur, r.program, r.waktu, r.penanggung_jawab] for r in isi["rencana"]]
    return [
        ("Profil", ["Profil", "Jawaban", "Banyak", "Persen"], siapa),
        ("Rencana tindak lanjut", ["Unsur", "Program atau kegiatan", "Waktu", "Penanggung jawab"], rencana),
    ]


def jawab_pdf(periode):
    """The report, as the answer to a request."""
    isi = konteks(periode) | {"hari_ini": timezone.localdate(), "semua_unsur": DAFTAR_UNSUR}
    return _jawab("layanan/skm/cetak/laporan.html", isi, f"laporan-skm-{periode.perangkat_daerah.slug}-{periode.tahun}")


def jawab_lembar(layanan):
    """The sheet that lies on the counter: one QR, the address in words, nothing else to read."""
    from ambon_sop.cetak import Aset
    from ambon_sop.cetak.kode_qr import qr

    jalur = reverse("layanan:skm", args=[layanan.slug])
    alamat = settings.ALAMAT_SITUS + jalur
    isi = {"layanan": layanan, "alamat": alamat.split("://", 1)[-1].rstrip("/")}
    aset = {"qr": Aset(qr(alamat), "image/svg+xml")}
    return _jawab("layanan/skm/cetak/lembar.html", isi, f"survei-{layanan.slug}", aset)


def jawab_isian(layanan):
    """The questionnaire on paper, in the order in which it is entered."""
    isi = {
        "layanan": layanan,
        "semua_unsur": DAFTAR_UNSUR,
        "pendidikan": JawabanSkm.Pendidikan.labels,
        "pekerjaan": JawabanSkm.Pekerjaan.labels,
    }
    return _jawab("layanan/skm/cetak/isian.html", isi, f"kuesioner-{layanan.slug}")


def _jawab(templat, isi, nama, aset=None):
    from ambon_sop.cetak import cetak  # the printer is loaded only by who prints

    lambang = lambang_kota()
    aset = (aset or {}) | ({"lambang": lambang} if lambang else {})
    html = render_to_string(templat, isi | {"lambang": bool(lambang)})
    sebutan = f'inline; filename="{nama}.pdf"'
    pdf = cetak(html, aset=aset, arsip=True).pdf
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": sebutan})
