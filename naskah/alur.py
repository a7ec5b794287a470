"""The lives of a template and of a letter. Only the engine (ambon_sop/alur/mesin.py) walks them.

A template passes the stages of every document up to verification and then holds; it takes no number and no
ratification: Bagian Organisasi keeps it. A letter is initialled in turn, signed, and may be called off.
"""

from ambon_sop.alur import forms
from ambon_sop.alur.izin import boleh_memverifikasi, boleh_menyusun, memegang_verifikasi
from ambon_sop.alur.langkah import belum_lengkap, tertahan
from ambon_sop.alur.mesin import Alur, Transisi
from ambon_sop.alur.status import Status
from ambon_sop.alur.tahap import sampai_verifikasi

from . import forms_tanda, langkah, massal, penandatanganan
from .izin import (
    boleh_memaraf,
    boleh_memaraf_antara,
    boleh_memaraf_terakhir,
    boleh_membatalkan,
    boleh_menandatangani,
    boleh_mencatat_luar,
    boleh_mengembalikan_tanda,
    boleh_mengunggah_tinta,
    lewat_paraf,
    tanpa_paraf,
)

BATALKAN_DRAF = Transisi(
    "batal", "Batalkan", dari=(Status.DRAF,), ke=Status.BATAL, boleh=boleh_menyusun,
    isian=forms.AlasanForm, gaya="bahaya",
    tanya="Batalkan draf ini?", akibat="Draf ditutup dan tidak dapat dilanjutkan. Ini tidak dapat diurungkan.",
    kabar="Draf dibatalkan.",
)  # fmt: skip

ALUR_TEMPLAT = Alur(
    *sampai_verifikasi("Templat"),
    Transisi(
        "berlakukan", "Berlakukan", dari=(Status.DIVERIFIKASI,), ke=Status.BERLAKU, boleh=memegang_verifikasi,
        halangan=tertahan, isian=forms.PesanForm, sesudah=langkah.diberlakukan, gaya="utama", bukti_ulang=True,
        tanya="Berlakukan templat ini?",
        akibat="Kantor-kantor membuat naskah dengannya. Naskah yang sudah dibuat tetap memakai versi lamanya.",
        kabar="Templat berlaku.",
    ),
    Transisi(
        "cabut", "Cabut", dari=(Status.BERLAKU,), ke=Status.DICABUT, boleh=boleh_memverifikasi,
        isian=forms.AlasanForm, sesudah=langkah.templat_dicabut, gaya="bahaya", bukti_ulang=True,
        tanya="Cabut templat ini?",
        akibat="Naskah baru tidak dapat dibuat dengannya. Ini tidak dapat diurungkan.",
        kabar="Templat dicabut.",
    ),
    BATALKAN_DRAF,
)  # fmt: skip

ALUR_NASKAH = Alur(
    Transisi(
        "minta_paraf", "Ajukan untuk paraf", dari=(Status.DRAF,), ke=Status.PARAF, boleh=lewat_paraf,
        halangan=belum_lengkap, isian=forms.PesanForm, sesudah=langkah.diajukan, gaya="utama",
        tanya="Ajukan naskah ini untuk diparaf?",
        akibat="Pemaraf pertama mendapat giliran. Selama itu naskah tidak dapat disunting.",
        kabar="Naskah diajukan untuk diparaf.",
    ),
    Transisi(
        "minta_tanda", "Ajukan untuk ditandatangani", dari=(Status.DRAF,), ke=Status.MENUNGGU_TANDA, boleh=tanpa_paraf,
        halangan=belum_lengkap, isian=forms.PesanForm, sesudah=langkah.diajukan, gaya="utama",
        tanya="Ajukan naskah ini untuk ditandatangani?",
        akibat="Penanda tangan mendapat giliran. Selama itu naskah tidak dapat disunting.",
        kabar="Naskah diajukan untuk ditandatangani.",
    ),
    Transisi(
        "paraf", "Bubuhkan paraf", dari=(Status.PARAF,), ke=Status.PARAF, boleh=boleh_memaraf_antara,
        isian=forms.PesanForm, sesudah=langkah.diparaf, gaya="utama", bukti_ulang=True,
        tanya="Bubuhkan paraf?", akibat="Pemaraf berikutnya mendapat giliran.", kabar="Paraf dibubuhkan.",
    ),
    Transisi(
        "paraf_terakhir", "Bubuhkan paraf", dari=(Status.PARAF,), ke=Status.MENUNGGU_TANDA,
        boleh=boleh_memaraf_terakhir, isian=forms.PesanForm, sesudah=langkah.diparaf, gaya="utama", bukti_ulang=True,
        tanya="Bubuhkan paraf?", akibat="Penanda tangan mendapat giliran.", kabar="Paraf dibubuhkan.",
    ),
    Transisi(
        "kembalikan_paraf", "Kembalikan", dari=(Status.PARAF,), ke=Status.DRAF, boleh=boleh_memaraf,
        isian=forms.KembalikanForm, sesudah=langkah.dikembalikan,
        tanya="Kembalikan naskah ini?", akibat="Penyusun memperbaikinya; paraf dimulai lagi dari awal.",
        kabar="Dikembalikan kepada penyusun.",
    ),
    Transisi(
        "kembalikan_tanda", "Kembalikan", dari=(Status.MENUNGGU_TANDA,), ke=Status.DRAF,
        boleh=boleh_mengembalikan_tanda, isian=forms.KembalikanForm, sesudah=langkah.dikembalikan,
        tanya="Kembalikan naskah ini?", akibat="Penyusun memperbaikinya; paraf dimulai lagi dari awal.",
        kabar="Dikembalikan kepada penyusun.",
    ),
    Transisi(
        "tarik", "Tarik kembali", dari=(Status.PARAF, Status.MENUNGGU_TANDA), ke=Status.DRAF, boleh=boleh_menyusun,
        sesudah=langkah.ditarik, kabar="Ditarik kembali menjadi draf.",
    ),
    Transisi(
        "tanda_tangani", "Tanda tangani", dari=(Status.MENUNGGU_TANDA,), ke=Status.DITANDATANGANI,
        boleh=boleh_menandatangani, isian=forms_tanda.TandaForm, siapkan=penandatanganan.siap_tanda,
        sesudah=penandatanganan.ditandatangani, gaya="utama", bukti_ulang=True,
        tanya="Tanda tangani naskah ini?",
        akibat="Naskah mendapat nomor dan tidak dapat diubah lagi.",
        kabar="Naskah ditandatangani.",
    ),
    Transisi(
        "siapkan_tinta", "Cetak untuk tinta", dari=(Status.MENUNGGU_TANDA,), ke=Status.MENUNGGU_TANDA,
        boleh=boleh_menandatangani, halangan=massal.halangan, isian=forms_tanda.TanggalForm,
        siapkan=penandatanganan.pesan_nomor,
        sesudah=penandatanganan.siap_tinta, bukti_ulang=True,
        tanya="Cetak untuk ditandatangani di atas kertas?",
        akibat="Nomor dan tanggal dicetak. Naskah sah setelah rekan Anda mengunggah pindaian yang bertanda tangan.",
        kabar="Nomor dipesan. Unduh PDF, cetak, lalu tanda tangani.",
    ),
    Transisi(
        "tanda_tinta", "Unggah pindaian", dari=(Status.MENUNGGU_TANDA,), ke=Status.DITANDATANGANI,
        boleh=boleh_mengunggah_tinta, isian=forms_tanda.TandaTintaForm, siapkan=penandatanganan.nomor_tercetak,
        sesudah=penandatanganan.ditandatangani_tinta, gaya="utama", bukti_ulang=True,
        tanya="Unggah pindaian yang bertanda tangan?",
        akibat="Nomornya terpakai, dan pindaian menjadi PDF naskah ini. Ini tidak dapat diurungkan.",
        kabar="Pindaian disimpan. Naskah ditandatangani.",
    ),
    Transisi(
        "tanda_luar", "Catat dari SRIKANDI", dari=(Status.MENUNGGU_TANDA,), ke=Status.DITANDATANGANI,
        boleh=boleh_mencatat_luar, halangan=massal.halangan, isian=forms_tanda.TandaLuarForm,
        sesudah=penandatanganan.ditandatangani_luar,
        gaya="utama", bukti_ulang=True,
        tanya="Catat naskah yang ditandatangani di SRIKANDI?",
        akibat="Nomor, tanggal, dan PDF dari SRIKANDI menjadi milik naskah ini. Ini tidak dapat diurungkan.",
        kabar="Naskah dari SRIKANDI dicatat.",
    ),
    Transisi(
        "batalkan_naskah", "Batalkan", dari=(Status.DITANDATANGANI,), ke=Status.BATAL, boleh=boleh_membatalkan,
        isian=forms.AlasanForm, sesudah=penandatanganan.naskah_dibatalkan, gaya="bahaya", bukti_ulang=True,
        tanya="Batalkan naskah ini?",
        akibat="Nomornya dicatat batal dan tidak dipakai lagi. Ini tidak dapat diurungkan.",
        kabar="Naskah dibatalkan.",
    ),
    BATALKAN_DRAF,
)  # fmt: skip
