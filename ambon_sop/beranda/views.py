"""The public home, the inbox, and the two addresses that a supervisor of servers asks."""

from django.db import connection
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ambon_sop.akun.kebijakan import masuk, terbuka


@terbuka
@require_GET
def beranda(request):
    return render(request, "beranda/beranda.html")


@masuk
@require_GET
def kotak_masuk(request):
    return render(request, "beranda/kotak_masuk.html")


@terbuka
@require_GET
def sehat(request):
    """Alive: this process answers."""
    return HttpResponse("sehat\n", content_type="text/plain")


@terbuka
@require_GET
def siap(request):
    """Ready: the database answers too."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1")
    return HttpResponse("siap\n", content_type="text/plain")
