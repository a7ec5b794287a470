"""The types of the open data, from which OpenAPI describes them."""

from datetime import date
from typing import Annotated, Literal

from ninja import Field, Schema

from layanan.isi import KOMPONEN, SATUAN

# A slug or an official code (`81.71.01`); nothing else reaches the database.
Kunci = Annotated[str, Field(max_length=80, pattern=r"^[A-Za-z0-9._-]*$")]


class Saringan(Schema):
    """The filters of the list of services; all of them together narrow it."""

    q: str = Field("", max_length=100, description="Kata yang dicari; salah ketik dimaafkan.")
    tema: Kunci = Field("", description="Slug tema, lihat /topik.")
    peristiwa: Kunci = Field("", description="Slug peristiwa hidup, lihat /topik.")
    unit: Kunci = Field("", description="Slug atau kode perangkat daerah, lihat /perangkat-daerah.")
    gratis: bool | None = Field(None, description="true: hanya yang gratis; false: hanya yang berbayar.")
    daring: bool | None = Field(None, description="true: hanya yang dapat diminta lewat internet.")
    sehari: bool = Field(False, description="true: hanya yang selesai paling lama satu hari kerja.")
    halaman: int = Field(1, ge=1, le=10_000, description="Halaman ke berapa.")
    per_halaman: int = Field(25, ge=1, le=100, description="Banyaknya layanan di satu halaman.")


class Unit(Schema):
    slug: str
    kode: str
    nama: str
    singkatan: str


class UnitRinci(Unit):
    jenis: str
    induk: str | None = Field(None, description="Slug unit di atasnya.")
    alamat: str
    kanal: dict = Field(description="Loket dan jam bukanya, alamat daring, pelayanan keliling, telepon, pengaduan.")
    banyak_layanan: int
    url_layanan: str


class Topik(Schema):
    jenis: Literal["tema", "peristiwa"]
    slug: str
    nama: str


class TopikRinci(Topik):
    banyak_layanan: int
    url_layanan: str


class Waktu(Schema):
    minimum: int | None
    maksimum: int | None
    satuan: Literal[tuple(SATUAN)]
    teks: str


class Biaya(Schema):
    gratis: bool
    minimum: int | None = Field(None, description="Rupiah.")
    maksimum: int | None = Field(None, description="Rupiah.")
    teks: str


class Layanan(Schema):
    slug: str
    nama: str
    ringkasan: str
    pemohon: str
    perangkat_daerah: Unit
    topik: list[Topik]
    waktu: Waktu | None
    biaya: Biaya | None
    alamat_daring: str
    keliling: bool
    nomor_sk: str
    berlaku_sejak: date | None
    versi: int
    url: str = Field(description="Halaman untuk warga.")
    url_api: str
    url_pdf: str


class Komponen(Schema):
    kunci: Literal[tuple(KOMPONEN)]
    judul: str
    teks: str = Field(description="Seluruh isinya sebagai teks biasa.")
    blok: list[dict] = Field(description="Isinya sebagai BLOK: paragraf, daftar, tabel, keadaan.")


class SopTerkait(Schema):
    slug: str
    nama: str
    url: str


class LayananRinci(Layanan):
    keadaan: list[str] = Field(description="Keadaan pemohon yang dibedakan, misalnya KIA hilang.")
    komponen: list[Komponen]
    sop: list[SopTerkait]
    maklumat: str


class Halaman(Schema):
    jumlah: int
    diperbaiki: str = Field(description="Kata pengganti yang dicari, bila yang ditulis tidak ada.")
    halaman: int
    per_halaman: int
    sebelumnya: str | None
    berikutnya: str | None
    hasil: list[Layanan]


class Sippn(Schema):
    """The fields of a service on sippn.menpan.go.id, in their order."""

    judul_layanan: str
    instansi: str
    nomor_sk: str
    persyaratan: str
    sistem_mekanisme_prosedur: str
    waktu_penyelesaian: str
    biaya_tarif: str
    produk_pelayanan: str
    pengaduan_layanan: str


class Kesalahan(Schema):
    pesan: str
    di: dict[str, str] = Field(default_factory=dict, description="Nama isian dan apa yang salah padanya.")
