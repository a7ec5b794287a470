"""The life of an SOP on one screen (rancangan.md §2). Only the engine (ambon_sop/alur/mesin.py) walks it."""

from ambon_sop.alur import forms
from ambon_sop.alur.izin import ada_pemeriksa
from ambon_sop.alur.langkah import (
    belum_lengkap,
    diambil,
    dikembalikan,
    diserahkan,
    diteruskan,
    terkirim,
    tertahan,
)
from ambon_sop.alur.mesin import Alur, Transisi
from ambon_sop.alur.status import Status

from .izin import (
    boleh_memeriksa,
    boleh_memverifikasi,
    boleh_mencatat_salinan,
    boleh_mengesahkan,
    boleh_mengunggah_pindaian,
    boleh_menyetujui,
    boleh_menyusun,
    memegang_verifikasi,
)
from .pengesahan import (
    dicabut,
    disahkan,
    disahkan_tinta,
    ditolak,
    nomor_tercetak,
    pesan_nomor,
    salinan_dicatat,
    siap_tinta,
)


def lewat_pemeriksa(penugasan, versi):
    return boleh_menyusun(penugasan, versi) and ada_pemeriksa(versi.dokumen.perangkat_daerah_id)


def langsung(penugasan, versi):
    return boleh_menyusun(penugasan, versi) and not ada_pemeriksa(versi.dokumen.perangkat_daerah_id)


ALUR_SOP = Alur(
    Transisi(
        "periksakan", "Ajukan", dari=(Status.DRAF,), ke=Status.DIPERIKSA, boleh=lewat_pemeriksa, halangan=belum_lengkap,
        isian=forms.PesanForm, sesudah=diteruskan, gaya="utama",
        tanya="Ajukan SOP ini?",
        akibat="Pemeriksa di kantor Anda membacanya lebih dulu. Selama itu SOP tidak dapat disunting.",
        kabar="SOP diajukan kepada pemeriksa.",
    ),
    Transisi(
        "ajukan", "Ajukan", dari=(Status.DRAF,), ke=Status.DIAJUKAN, boleh=langsung, halangan=belum_lengkap,
        isian=forms.PesanForm, sesudah=terkirim, gaya="utama",
        tanya="Ajukan SOP ini?", akibat="Bagian Organisasi memverifikasinya. Selama itu SOP tidak dapat disunting.",
        kabar="SOP diajukan kepada Bagian Organisasi.",
    ),
    Transisi(
        "teruskan", "Teruskan", dari=(Status.DIPERIKSA,), ke=Status.DIAJUKAN, boleh=boleh_memeriksa,
        isian=forms.PesanForm, sesudah=terkirim, gaya="utama",
        tanya="Teruskan SOP ini?", akibat="Bagian Organisasi memverifikasinya.",
        kabar="Diteruskan.",
    ),
    Transisi(
        "kembalikan_pemeriksa", "Kembalikan", dari=(Status.DIPERIKSA,), ke=Status.DRAF, boleh=boleh_memeriksa,
        isian=forms.KembalikanForm, sesudah=dikembalikan,
        tanya="Kembalikan SOP ini?", akibat="Penyusun memperbaikinya menurut catatan Anda.",
        kabar="Dikembalikan kepada penyusun.",
    ),
    Transisi(
        "tarik", "Tarik kembali", dari=(Status.DIPERIKSA, Status.DIAJUKAN), ke=Status.DRAF, boleh=boleh_menyusun,
        kabar="Ditarik kembali menjadi draf.",
    ),
    Transisi(
        "ambil", "Ambil", dari=(Status.DIAJUKAN,), ke=Status.DIVERIFIKASI, boleh=boleh_memverifikasi,
        sesudah=diambil, gaya="utama",
        kabar="Anda yang memverifikasi.",
    ),
    Transisi(
        "serahkan", "Serahkan", dari=(Status.DIVERIFIKASI,), ke=Status.DIVERIFIKASI, boleh=boleh_memverifikasi,
        isian=forms.SerahkanForm, sesudah=diserahkan,
        tanya="Serahkan verifikasi ini?", akibat="Verifikator yang Anda pilih melanjutkannya.",
        kabar="Verifikasi diserahkan.",
    ),
    Transisi(
        "kembalikan", "Kembalikan", dari=(Status.DIVERIFIKASI,), ke=Status.DRAF, boleh=memegang_verifikasi,
        isian=forms.KembalikanForm, sesudah=dikembalikan,
        tanya="Kembalikan SOP ini?", akibat="Penyusun memperbaikinya menurut catatan Anda, lalu mengajukannya lagi.",
        kabar="Dikembalikan kepada penyusun.",
    ),
    Transisi(
        "setujui", "Setujui", dari=(Status.DIVERIFIKASI,), ke=Status.DISETUJUI, boleh=boleh_menyetujui,
        halangan=tertahan, isian=forms.PesanForm, sesudah=diteruskan, gaya="utama",
        tanya="Setujui SOP ini?", akibat="Pejabat yang mengesahkan mendapat giliran. Isinya tidak dapat diubah lagi.",
        kabar="Disetujui, menunggu pengesahan.",
    ),
    Transisi(
        "catat_salinan", "Catat berlaku", dari=(Status.DIVERIFIKASI,), ke=Status.BERLAKU, boleh=boleh_mencatat_salinan,
        halangan=tertahan, isian=forms.PesanForm, sesudah=salinan_dicatat, gaya="utama",
        tanya="Catat salinan ini sebagai SOP yang berlaku?",
        akibat="Nomor, tanggal, dan berkasnya tampil sebagaimana di kertas. Ini tidak dapat diurungkan.",
        kabar="Salinan dicatat. SOP berlaku.",
    ),
    Transisi(
        "sahkan", "Sahkan", dari=(Status.DISETUJUI,), ke=Status.BERLAKU, boleh=boleh_mengesahkan,
        isian=forms.SahkanForm, siapkan=pesan_nomor, sesudah=disahkan, gaya="utama",
        tanya="Sahkan SOP ini?", akibat="SOP mendapat nomor, berlaku, dan menggantikan versi yang berlaku sekarang.",
        kabar="SOP disahkan.",
    ),
    Transisi(
        "siapkan_tinta", "Cetak untuk tinta", dari=(Status.DISETUJUI,), ke=Status.DISETUJUI, boleh=boleh_mengesahkan,
        isian=forms.SahkanForm, siapkan=pesan_nomor, sesudah=siap_tinta,
        tanya="Cetak untuk ditandatangani di atas kertas?",
        akibat="Nomor dipesan dan dicetak. SOP berlaku setelah rekan Anda mengunggah pindaian yang bertanda tangan.",
        kabar="Nomor dipesan. Unduh PDF, cetak, lalu tanda tangani.",
    ),
    Transisi(
        "sahkan_tinta", "Unggah pindaian", dari=(Status.DISETUJUI,), ke=Status.BERLAKU, boleh=boleh_mengunggah_pindaian,
        isian=forms.PindaianForm, siapkan=nomor_tercetak, sesudah=disahkan_tinta, gaya="utama",
        tanya="Unggah pindaian yang bertanda tangan?",
        akibat="SOP berlaku sejak tanggal pada kertas itu, dan pindaian menjadi PDF-nya. Ini tidak dapat diurungkan.",
        kabar="Pindaian disimpan. SOP berlaku.",
    ),
    Transisi(
        "tolak", "Tolak", dari=(Status.DISETUJUI,), ke=Status.DRAF, boleh=boleh_mengesahkan,
        isian=forms.AlasanForm, sesudah=ditolak, gaya="bahaya",
        tanya="Tolak SOP ini?", akibat="SOP kembali menjadi draf di kantor penyusun.",
        kabar="SOP ditolak dan kembali menjadi draf.",
    ),
    Transisi(
        "cabut", "Cabut", dari=(Status.BERLAKU,), ke=Status.DICABUT, boleh=boleh_mengesahkan,
        isian=forms.AlasanForm, sesudah=dicabut, gaya="bahaya",
        tanya="Cabut SOP ini?", akibat="SOP tidak berlaku lagi. Ini tidak dapat diurungkan.",
        kabar="SOP dicabut.",
    ),
    Transisi(
        "batal", "Batalkan", dari=(Status.DRAF,), ke=Status.BATAL, boleh=boleh_menyusun,
        isian=forms.AlasanForm, gaya="bahaya",
        tanya="Batalkan draf ini?", akibat="Draf ditutup dan tidak dapat dilanjutkan. Ini tidak dapat diurungkan.",
        kabar="Draf dibatalkan.",
    ),
)  # fmt: skip
