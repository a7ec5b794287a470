"""Who may sign a letter of an office, who may initial it, and what is printed of the signer on a day."""

from ambon_sop.akun.models import Penugasan, Peran
from ambon_sop.organisasi.models import Jabatan, Pejabat, PerangkatDaerah
from ambon_sop.organisasi.nama import tanpa_gelar
from ambon_sop.organisasi.pohon import rantai

from .isi import Penanda
from .izin import DI_KANTOR
from .penanda import blok_tanda

J = PerangkatDaerah.Jenis


def hat_penanda(unit, pengguna_id, tanggal=None):
    """The hat under which this person signs letters of the unit: that of the nearest unit. None without one."""
    return next((hat for hat in _hat(unit, tanggal) if hat.pengguna_id == pengguna_id), None)


def _hat(unit, tanggal=None):
    letak = {satu.pk: urut for urut, satu in enumerate(rantai(unit))}
    semua = Penugasan.objects.kini(tanggal).filter(peran=Peran.PENGESAH, perangkat_daerah__in=letak)
    return sorted(semua, key=lambda hat: (letak[hat.perangkat_daerah_id], hat.pengguna.nama))


def calon_penanda(unit, tanggal=None):
    """[(person id, post and name), …] of those who may sign for the unit, nearest first."""
    kenal, hasil = set(), []
    for hat in _hat(unit, tanggal):
        if hat.pengguna_id not in kenal:
            kenal.add(hat.pengguna_id)
            orang = penanda_hat(hat, tanggal)
            awalan = hat.get_sifat_display() if orang["sifat"] != "definitif" else ""
            hasil.append((hat.pengguna_id, f"{awalan} {orang['jabatan']}, {orang['nama']}".strip()))
    return hasil


def calon_paraf(unit):
    """[(person id, name and post), …] of the office's people who may initial."""
    semua = Penugasan.objects.kini().filter(peran__in=DI_KANTOR, perangkat_daerah=unit).order_by("pengguna__nama", "pk")
    orang = {}
    for hat in semua:
        orang.setdefault(hat.pengguna_id, hat)
    return [(pk, f"{hat.pengguna.nama}, {jabatan_paraf(hat)}") for pk, hat in orang.items()]


def jabatan_paraf(hat):
    """What the one who initials is called: the post held in the unit, else the role."""
    if hat.pengguna.nip:
        menjabat = Pejabat.objects.menjabat().filter(
            nip=hat.pengguna.nip, jabatan__perangkat_daerah=hat.perangkat_daerah
        )
        if orang := menjabat.select_related("jabatan").first():
            return orang.sebutan
    return hat.get_peran_display() if hat.peran != Peran.PENGESAH else hat.perangkat_daerah.sebutan_ringkas


def pilihan_jabatan(unit):
    """Posts in whose name somebody may sign (a.n., u.b.): those that lead the unit and the units above it."""
    return list(dict.fromkeys(jabatan for _, jabatan in _pimpinan(rantai(unit))))


def atasan(hat, tanggal=None):
    """[(unit, its leading post), …] above this signer, nearest first; of his own unit too, where another leads it."""
    kini, _ = _menjabat(hat, tanggal)
    memimpin = kini is None or kini.jabatan.kepala
    return _pimpinan(rantai(hat.perangkat_daerah)[memimpin:])


def _pimpinan(semua):
    kepala = dict(
        Jabatan.objects.filter(kepala=True, perangkat_daerah__in=semua).values_list("perangkat_daerah", "nama")
    )
    return [(satu, nama) for satu in semua if (nama := kepala.get(satu.pk) or satu.sebutan_pimpinan)]


def penanda(naskah, tanggal=None):
    """What is printed of the signer, as a dict for `isi.Penanda`: from the post held on that day, and a.n., u.b.

    Who had no hat on that day is printed with today's; who has none at all, with his name alone.
    """
    unit, orang = naskah.perangkat_daerah, naskah.penanda
    hat = hat_penanda(unit, orang.pk, tanggal) or hat_penanda(unit, orang.pk)
    siapa = penanda_hat(hat, tanggal) if hat else {"jabatan": "", "nama": orang.nama, "polos": tanpa_gelar(orang.nama)}
    return siapa | {"an": naskah.an, "ub": naskah.ub}


def penanda_hat(hat, tanggal=None):
    """The same for a hat: the leading post of its unit, as this person holds it."""
    orang, unit = hat.pengguna, hat.perangkat_daerah
    kini, asli = _menjabat(hat, tanggal)
    sifat = kini.sifat if kini else hat.sifat
    acting = sifat in (Pejabat.Sifat.PLT, Pejabat.Sifat.PLH)
    siapa = kini or asli
    nama = siapa.nama if siapa else orang.nama
    return {
        "jabatan": kini.jabatan.nama if kini else unit.sebutan_pimpinan or f"Kepala {unit.nama}",
        "golongan": golongan(unit, kini.jabatan if kini else None),
        "sifat": sifat,
        "jabatan_asli": asli.jabatan.nama if asli and acting else "",
        "nama": nama,
        "polos": tanpa_gelar(nama),
        "pangkat": siapa.pangkat if siapa else "",
        "nip": orang.nip or "",
    }


def _menjabat(hat, tanggal=None):
    """(the `Pejabat` that this person is in the hat's unit, that of another post that is his own); None where none."""
    if not hat.pengguna.nip:
        return None, None
    semua = list(
        Pejabat.objects.menjabat(tanggal).filter(nip=hat.pengguna.nip).select_related("jabatan__perangkat_daerah")
    )
    di_sini = [p for p in semua if p.jabatan.perangkat_daerah_id == hat.perangkat_daerah_id]
    kini = next(iter(sorted(di_sini, key=lambda p: not p.jabatan.kepala)), None)
    return kini, next((p for p in semua if p is not kini and p.sifat == Pejabat.Sifat.DEFINITIF), None)


def golongan(unit, jabatan=None):
    """The sort of official of isi.GOLONGAN: who leads the city, his deputy, the Sekretaris Kota, or another."""
    if unit.jenis == J.KOTA:
        wakil = jabatan is not None and jabatan.nama.lower().startswith("wakil")
        return "wakil" if wakil else "kepala_daerah" if jabatan is None or jabatan.kepala else "lain"
    memimpin = jabatan is None or jabatan.kepala
    return "sekda" if unit.jenis == J.SEKRETARIAT and memimpin else "lain"


def tercetak(naskah, ragam, tanggal=None):
    """The lines that will stand at the foot of the letter (`BlokTanda`); None while nobody was chosen to sign."""
    if naskah.penanda_id is None:
        return None
    return blok_tanda(Penanda(**penanda(naskah, tanggal)), ragam.kelompok, ragam.kode)
