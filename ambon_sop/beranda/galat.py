"""The error pages, in Indonesian, with the id of the request that a person can read out."""

from django.shortcuts import render


def _halaman(request, status):
    return render(
        request,
        f"{status}.html",
        {"id_permintaan": getattr(request, "id_permintaan", "")},
        status=status,
    )


def galat_400(request, exception=None):
    return _halaman(request, 400)


def galat_403(request, exception=None):
    return _halaman(request, 403)


def galat_404(request, exception=None):
    return _halaman(request, 404)


def galat_500(request):
    return _halaman(request, 500)


def csrf(request, reason=""):
    """A form that was open too long; what was typed is still in the other tab."""
    return render(request, "403_csrf.html", status=403)
