"""What every template may ask about the hat that is on."""


def penugasan(request):
    return {"penugasan_pilihan": getattr(getattr(request, "user", None), "penugasan_pilihan", [])}
