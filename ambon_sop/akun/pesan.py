"""Messages to the person on the next page ("Akun disimpan."): Django's cookie, by a name that no neighbour can set."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class PesanKuki(CookieStorage):
    cookie_name = settings.PESAN_COOKIE_NAME


class Pesan(FallbackStorage):
    """What is too long for the cookie goes into the session."""

    storage_classes = (PesanKuki, SessionStorage)
