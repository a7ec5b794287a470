"""How long a log-in lasts, and on which devices somebody is logged in (ASVS 7.3.1, 7.3.2, 7.5.2).

Eight hours without work is a working day with a lunch that grew long; 24 hours is the longest any log-in lasts, so that
each day begins with the second factor. Shorter spans would cost people on bad lines what they are typing.
"""

import time

from allauth.core.internal.sessionkit import get_session_user
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from ambon_sop.audit.catat import catat

MULAI, TERLIHAT = "masuk_pada", "terlihat"  # in the session, in seconds since 1970
JARANG = 300  # seconds between two notes that somebody is at work; one on every request would be a write each
PERAMBAN = (("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"))
PERAMBAN += (("Chrome", "Chrome"), ("Safari", "Safari"))
SISTEM = (("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"))
SISTEM += (("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux"))


def mulai(request):
    """From now on somebody is logged in here."""
    request.session[MULAI] = request.session[TERLIHAT] = time.time()


def jaga(request):
    """End a session that is over its time; else note now and then that it is in use."""
    kini, sesi = time.time(), request.session
    terlihat = sesi.get(TERLIHAT, 0)
    if kini - sesi.get(MULAI, 0) > settings.BATAS_SESI.total_seconds():
        _habis(request, "24 jam")
    elif kini - terlihat > settings.BATAS_DIAM.total_seconds():
        _habis(request, "lama tidak bekerja")
    elif kini - terlihat > JARANG and not _latar(request):
        sesi[TERLIHAT] = kini
        UserSession.objects.create_from_request(request)


def _latar(request):
    """What a page asks by itself while nobody is there is no work; what it saves is."""
    return request.method == "GET" and request.headers.get("Sec-Fetch-Dest") == "empty"


def _habis(request, sebab):
    catat("sesi_habis", request.user, pelaku=request.user.pelaku, perubahan={"sebab": ["", sebab]})
    UserSession.objects.filter(session_key=request.session.session_key).delete()
    request.session.flush()
    request.user = AnonymousUser()


def perangkat(request):
    """The sessions of this person that still live, this one first, then the last seen; each with `sebutan`."""
    if not UserSession.objects.filter(session_key=request.session.session_key).exists():
        UserSession.objects.create_from_request(request)
    semua = UserSession.objects.filter(user=request.user).order_by("-last_seen_at", "pk")
    hidup = [satu for satu in semua if get_session_user(satu._session_store(satu.session_key)) == request.user]
    for satu in hidup:
        satu.sebutan = sebutan(satu.user_agent)
    return sorted(hidup, key=lambda satu: not satu.is_current())


def sebutan(agen):
    """`Chrome di Windows`, from what a browser says of itself."""
    peramban = next((nama for tanda, nama in PERAMBAN if tanda in agen), "Peramban lain")
    sistem = next((nama for tanda, nama in SISTEM if tanda in agen), "")
    return f"{peramban} di {sistem}" if sistem else peramban


def jam(masa):
    return int(masa.total_seconds()) // 3600


def akhiri(pengguna, sesi, oleh):
    """End these sessions of a person."""
    with transaction.atomic():
        nama = [f"{sebutan(satu.user_agent)}, {satu.ip}" for satu in sesi]
        for satu in sesi:
            satu.end()
        catat("sesi_akhiri", pengguna, pelaku=oleh.pelaku, perubahan={"perangkat": ["; ".join(nama), ""]})


def lupakan(pengguna):
    """Keep nothing of where a person whose sessions are dead was logged in."""
    UserSession.objects.filter(user=pengguna).delete()


def akhiri_semua(pengguna, oleh):
    """End every session of a person that is known by name."""
    if sesi := list(UserSession.objects.filter(user=pengguna)):
        akhiri(pengguna, sesi, oleh)
