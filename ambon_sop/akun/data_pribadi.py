"""What the portal holds about a person, for that person (UU 27/2022 Pasal 5–8): a copy, and a way to have it mended."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.mail import send_mail

from ambon_sop.akun.models import Pengguna, Penugasan, Peran
from ambon_sop.audit.catat import catat
from ambon_sop.audit.models import CatatanAudit

# What other parts hold about a person: {name in the copy: function of the person giving plain values}.
SUMBER: dict = {}
BATAS_JEJAK = 1000  # newest rows of one's own deeds


def salinan(pengguna):
    """Everything about this person as plain values; secrets (password, second factor) apart."""
    return {
        "akun": {
            "nama": pengguna.nama,
            "nama_pengguna": pengguna.username,
            "email": pengguna.email,
            "nip": pengguna.nip,
            "dibuat": _saat(pengguna.date_joined),
            "terakhir_masuk": _saat(pengguna.last_login),
        },
        "penugasan": [
            {
                "peran": hat.get_peran_display(),
                "perangkat_daerah": hat.perangkat_daerah.nama,
                "sifat": hat.get_sifat_display(),
                "mulai": hat.mulai.isoformat(),
                "selesai": hat.selesai and hat.selesai.isoformat(),
            }
            for hat in pengguna.penugasan.select_related("perangkat_daerah")
        ],
        "faktor_kedua": [
            {"jenis": satu.get_type_display(), "dipasang": _saat(satu.created_at)}
            for satu in Authenticator.objects.filter(user=pengguna)
        ],
        "masuk_tunggal": [{"terikat": _saat(satu.date_joined)} for satu in pengguna.socialaccount_set.all()],
        "perangkat": [
            {"alamat": satu.ip, "peramban": satu.user_agent, "terlihat": _saat(satu.last_seen_at)}
            for satu in UserSession.objects.filter(user=pengguna)
        ],
        **{nama: isi(pengguna) for nama, isi in SUMBER.items()},
        "jejak": [
            {"waktu": satu.waktu.isoformat(), "tindakan": satu.tindakan, "objek": satu.objek_nama}
            for satu in CatatanAudit.objects.filter(pelaku_id=str(pengguna.pk)).order_by("-pk")[:BATAS_JEJAK]
        ],
    }


def _saat(waktu):
    return waktu and waktu.isoformat()


def minta_perbaikan(pengguna, pesan):
    """Send the wish to every Admin by mail; the trail says that it was sent, not what it says."""
    admin = Pengguna.objects.filter(
        is_active=True, penugasan__in=Penugasan.objects.kini().filter(peran=Peran.ADMIN)
    ).distinct()
    isi = (
        f"{pengguna.nama} ({pengguna.username}) meminta perbaikan data akunnya:\n\n{pesan}\n\n"
        f"{settings.ALAMAT_SITUS}/kerja/pengguna/{pengguna.pk}/\n"
    )
    for satu in admin:
        send_mail(f"Perbaikan data: {pengguna.nama}"[:70], isi, None, [satu.email], fail_silently=True)
    catat("minta_perbaikan_data", pengguna, pelaku=pengguna.pelaku)
