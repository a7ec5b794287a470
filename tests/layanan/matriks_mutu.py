"""Who may open which address of evaluation, survey, signals and register."""

from tests.matriks import Baris, milik, slug, versi

KANTOR = "penyusun pemeriksa pengesah"
BAGIAN = "verifikator verifikator_lain"
REGISTER = f"{BAGIAN} pimpinan pengawas"
SKM = f"{KANTOR} {REGISTER}"
LAIN = "penyusun_lain pengesah_lain"
BERLAKU = versi("layanan_berlaku")
PERIODE = milik("periode")

_INDIKATOR = milik("indikator_tangan")


def _unit(d):
    return {"pk": d.layanan_berlaku.dokumen.perangkat_daerah_id}


MATRIKS = [
    # The public
    Baris("layanan:skm", {"semua": 200}, slug("layanan_berlaku")),
    Baris("layanan:skm", {"semua": 404}, slug("layanan_draf")),
    Baris("layanan:skm_selesai", {"semua": 200}, slug("layanan_berlaku")),
    Baris("layanan:isyarat", {"semua": 200}, slug("layanan_berlaku")),
    Baris("layanan:isyarat", {"semua": 404}, slug("layanan_draf")),
    Baris("layanan:isyarat_selesai", {"semua": 200}, slug("layanan_berlaku")),
    # Evaluation
    Baris("layanan:evaluasi", {"berperan": 200}, BERLAKU),
    Baris("layanan:evaluasi_baru", {"penyusun": 200}, BERLAKU),
    Baris("layanan:evaluasi_baru", {}, versi("layanan_draf")),
    Baris(
        "layanan:evaluasi_selesai",
        {"penyusun": 302},
        lambda d: {"pk": d.evaluasi.layanan_id, "tindak_pk": d.evaluasi.tindak_lanjut.get().pk},
        "POST",
    ),
    # Survey
    Baris("layanan:skm_daftar", {f"{SKM} {LAIN}": 200}),
    Baris("layanan:skm_baru", {"penyusun penyusun_lain": 200}),
    Baris("layanan:skm_periode", {SKM: 200}, PERIODE),
    Baris("layanan:skm_ubah", {"penyusun": 200}, PERIODE),
    Baris("layanan:skm_kertas", {"penyusun": 200}, PERIODE),
    Baris("layanan:skm_rencana", {"penyusun": 200}, PERIODE),
    Baris(
        "layanan:skm_rencana_hapus",
        {"penyusun": 302},
        lambda d: {"pk": d.periode.pk, "rencana_pk": d.rencana.pk},
        "POST",
    ),
    Baris("layanan:skm_unduh", {SKM: 200}, PERIODE, "POST"),
    # Signals
    Baris("layanan:isyarat_daftar", {f"{KANTOR} {LAIN} {BAGIAN} pengawas": 200}),
    Baris("layanan:isyarat_tangani", {f"penyusun {BAGIAN}": 200}, milik("isyarat")),
    # Register and compliance
    Baris("layanan:register", {REGISTER: 200}),
    Baris("layanan:register_unduh", {REGISTER: 200}, metode="POST"),
    Baris("layanan:kepatuhan", {REGISTER: 200}),
    Baris("layanan:kepatuhan_unduh", {REGISTER: 200}, metode="POST"),
    Baris("layanan:kepatuhan_kantor", {REGISTER: 200}, _unit),
    Baris("layanan:kepatuhan_nilai", {BAGIAN: 200}, lambda d: _unit(d) | {"indikator_pk": d.indikator_tangan.pk}),
    Baris("layanan:indikator", {REGISTER: 200}),
    Baris("layanan:indikator_baru", {BAGIAN: 200}),
    Baris("layanan:indikator_ubah", {BAGIAN: 200}, _INDIKATOR),
]

BERKAS = [
    Baris("layanan:skm_laporan", {SKM: 200}, PERIODE),
    Baris("layanan:skm_lembar", {"penyusun": 200}, BERLAKU),
    Baris("layanan:skm_isian", {"penyusun": 200}, BERLAKU),
]
