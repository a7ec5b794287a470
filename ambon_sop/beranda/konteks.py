"""The navigation of the hat that is on (tampilan.md §3)."""


def navigasi(request):
    return {"navigasi": []}
