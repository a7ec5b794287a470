"""Pages by which anyone checks the portal itself: the key that seals its audit trail."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.audit.models import Segel
from ambon_sop.audit.segel import kunci_umum


@terbuka
@require_safe
def kunci_audit(request):
    """The public key, the last seal, and how to check them."""
    return render(request, "beranda/kunci_audit.html", {"kunci": kunci_umum(), "segel": Segel.objects.first()})
