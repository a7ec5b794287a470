"""`{% load cari %}`"""

from django import template
from django.utils.html import format_html, format_html_join

register = template.Library()


@register.filter
def sorot(teks, rentang):
    """`{{ temuan.cuplikan|sorot:temuan.sorot_cuplikan }}`: the text, escaped, with the hit words in <mark>."""
    potongan, lalu = [], 0
    for mulai, akhir in rentang:
        potongan.append((teks[lalu:mulai], teks[mulai:akhir]))
        lalu = akhir
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", potongan), teks[lalu:])
