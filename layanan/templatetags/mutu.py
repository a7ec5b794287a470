"""Tags of evaluation and survey, each of which asks for what it shows. `{% load mutu %}`."""

from django import template

from layanan.evaluasi import keadaan
from layanan.izin_mutu import boleh_mengevaluasi
from layanan.skm import hasil_umum

register = template.Library()


@register.inclusion_tag("layanan/evaluasi/_bagian.html", takes_context=True)
def bagian_evaluasi(context, layanan):
    """`{% bagian_evaluasi layanan %}`: the section on the staff's page of a service."""
    hat = context["request"].user.penugasan_aktif
    return {"layanan": layanan, "kini": keadaan(layanan), "boleh_mengevaluasi": boleh_mengevaluasi(hat, layanan)}


@register.inclusion_tag("layanan/skm/_hasil.html")
def skm_hasil(layanan):
    """`{% skm_hasil layanan %}`: the survey's result for the public, with the way to the survey and the signal."""
    return {"layanan": layanan, "hasil": hasil_umum(layanan)}


@register.filter
def desimal(nilai):
    """`82,64`: a Decimal with its own number of digits; None → –."""
    return "–" if nilai is None or nilai == "" else f"{nilai:f}".replace(".", ",")
