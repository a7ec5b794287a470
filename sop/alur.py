"""The life of an SOP (rancangan.md §2): the stages of every document (ambon_sop/alur/tahap.py), and its own between.

Only the engine (ambon_sop/alur/mesin.py) walks it.
"""

from ambon_sop.alur import forms
from ambon_sop.alur.langkah import diteruskan, tertahan
from ambon_sop.alur.mesin import Alur, Transisi
from ambon_sop.alur.status import Status
from ambon_sop.alur.tahap import jalan_keluar, sampai_verifikasi

from .izin import boleh_mencatat_salinan, boleh_mengesahkan, boleh_mengunggah_pindaian, boleh_menyetujui
from .pengesahan import (
    dicabut,
    disahkan,
    disahkan_tinta,
    ditolak,
    nomor_tercetak,
    pesan_nomor,
    salinan_dicatat,
    siap_sahkan,
    siap_tinta,
)

ALUR_SOP = Alur(
    *sampai_verifikasi("SOP"),
    Transisi(
        "setujui", "Setujui", dari=(Status.DIVERIFIKASI,), ke=Status.DISETUJUI, boleh=boleh_menyetujui,
        halangan=tertahan, isian=forms.PesanForm, sesudah=diteruskan, gaya="utama", bukti_ulang=True,
        tanya="Setujui SOP ini?", akibat="Pejabat yang mengesahkan mendapat giliran. Isinya tidak dapat diubah lagi.",
        kabar="Disetujui, menunggu pengesahan.",
    ),
    Transisi(
        "catat_salinan", "Catat berlaku", dari=(Status.DIVERIFIKASI,), ke=Status.BERLAKU, boleh=boleh_mencatat_salinan,
        halangan=tertahan, isian=forms.PesanForm, sesudah=salinan_dicatat, gaya="utama", bukti_ulang=True,
        tanya="Catat salinan ini sebagai SOP yang berlaku?",
        akibat="Nomor, tanggal, dan berkasnya tampil sebagaimana di kertas. Ini tidak dapat diurungkan.",
        kabar="Salinan dicatat. SOP berlaku.",
    ),
    Transisi(
        "sahkan", "Sahkan", dari=(Status.DISETUJUI,), ke=Status.BERLAKU, boleh=boleh_mengesahkan,
        isian=forms.SahkanTertandaForm, siapkan=siap_sahkan, sesudah=disahkan, gaya="utama", bukti_ulang=True,
        tanya="Sahkan SOP ini?", akibat="SOP mendapat nomor, berlaku, dan menggantikan versi yang berlaku sekarang.",
        kabar="SOP disahkan.",
    ),
    Transisi(
        "siapkan_tinta", "Cetak untuk tinta", dari=(Status.DISETUJUI,), ke=Status.DISETUJUI, boleh=boleh_mengesahkan,
        isian=forms.SahkanForm, siapkan=pesan_nomor, sesudah=siap_tinta, bukti_ulang=True,
        tanya="Cetak untuk ditandatangani di atas kertas?",
        akibat="Nomor dipesan dan dicetak. SOP berlaku setelah rekan Anda mengunggah pindaian yang bertanda tangan.",
        kabar="Nomor dipesan. Unduh PDF, cetak, lalu tanda tangani.",
    ),
    Transisi(
        "sahkan_tinta", "Unggah pindaian", dari=(Status.DISETUJUI,), ke=Status.BERLAKU, boleh=boleh_mengunggah_pindaian,
        isian=forms.PindaianForm, siapkan=nomor_tercetak, sesudah=disahkan_tinta, gaya="utama", bukti_ulang=True,
        tanya="Unggah pindaian yang bertanda tangan?",
        akibat="SOP berlaku sejak tanggal pada kertas itu, dan pindaian menjadi PDF-nya. Ini tidak dapat diurungkan.",
        kabar="Pindaian disimpan. SOP berlaku.",
    ),
    *jalan_keluar("SOP", boleh_menolak=boleh_mengesahkan, ditolak=ditolak, dicabut=dicabut),
)  # fmt: skip
