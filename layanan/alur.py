"""The life of a Standar Pelayanan: the stages of every document (ambon_sop/alur/tahap.py), and its own between.

Only the engine (ambon_sop/alur/mesin.py) walks it. Between verification and approval the law asks for consultation
with the public (UU 25/2009 Pasal 20; PermenPAN-RB 15/2014): konsultasi.py says when it has been held.
"""

from ambon_sop.alur import forms
from ambon_sop.alur.langkah import diteruskan
from ambon_sop.alur.mesin import Alur, Transisi
from ambon_sop.alur.status import Status
from ambon_sop.alur.tahap import jalan_keluar, sampai_verifikasi

from .izin import boleh_mengesahkan, boleh_mengunggah_sk, boleh_menyetujui
from .izin_konsultasi import boleh_membuka, boleh_membuka_lagi, boleh_menutup
from .konsultasi import BukaForm, TutupForm, dibuka, ditutup, tertahan
from .penetapan import (
    BersamaForm,
    PindaianSkForm,
    TetapkanForm,
    dicabut,
    ditetapkan,
    ditetapkan_tinta,
    ditolak,
    pesan_nomor,
    siap_tetapkan,
    siap_tinta,
    sk_tercetak,
)

ALUR_LAYANAN = Alur(
    *sampai_verifikasi("Standar Pelayanan"),
    Transisi(
        "buka_konsultasi", "Buka konsultasi", dari=(Status.DIVERIFIKASI,), ke=Status.KONSULTASI,
        boleh=boleh_membuka, isian=BukaForm, sesudah=dibuka, gaya="utama",
        tanya="Buka konsultasi publik?",
        akibat="Rancangan ini tampil untuk umum dan siapa pun dapat menanggapinya sampai hari yang Anda tentukan.",
        kabar="Konsultasi dibuka.",
    ),
    Transisi(
        "buka_lagi", "Buka konsultasi lagi", dari=(Status.DIVERIFIKASI,), ke=Status.KONSULTASI,
        boleh=boleh_membuka_lagi, isian=BukaForm, sesudah=dibuka,
        tanya="Buka konsultasi publik sekali lagi?",
        akibat="Rancangan seperti sekarang tampil untuk umum. Konsultasi yang lalu dan jawabannya tetap tersimpan.",
        kabar="Konsultasi dibuka lagi.",
    ),
    Transisi(
        "tutup_konsultasi", "Tutup konsultasi", dari=(Status.KONSULTASI,), ke=Status.DIVERIFIKASI,
        boleh=boleh_menutup, isian=TutupForm, sesudah=ditutup,
        tanya="Tutup konsultasi publik?",
        akibat="Tanggapan baru tidak diterima lagi. Yang sudah masuk dijawab sebelum standar disetujui.",
        kabar="Konsultasi ditutup.",
    ),
    Transisi(
        "setujui", "Setujui", dari=(Status.DIVERIFIKASI,), ke=Status.DISETUJUI, boleh=boleh_menyetujui,
        halangan=tertahan, isian=forms.PesanForm, sesudah=diteruskan, gaya="utama", bukti_ulang=True,
        tanya="Setujui Standar Pelayanan ini?",
        akibat="Pejabat yang menetapkan mendapat giliran. Isinya tidak dapat diubah lagi.",
        kabar="Disetujui, menunggu penetapan.",
    ),
    Transisi(
        "tetapkan", "Tetapkan", dari=(Status.DISETUJUI,), ke=Status.BERLAKU, boleh=boleh_mengesahkan,
        isian=TetapkanForm, siapkan=siap_tetapkan, sesudah=ditetapkan, gaya="utama", bukti_ulang=True,
        tanya="Tetapkan Standar Pelayanan ini?",
        akibat="Standar mendapat nomor SK, berlaku, dan menggantikan versi yang berlaku sekarang.",
        kabar="Standar Pelayanan ditetapkan.",
    ),
    Transisi(
        "siapkan_tinta", "Cetak SK untuk tinta", dari=(Status.DISETUJUI,), ke=Status.DISETUJUI,
        boleh=boleh_mengesahkan, isian=BersamaForm, siapkan=pesan_nomor, sesudah=siap_tinta, bukti_ulang=True,
        tanya="Cetak SK untuk ditandatangani di atas kertas?",
        akibat="Nomor SK dipesan dan dicetak. Standar berlaku setelah rekan Anda mengunggah pindaian SK.",
        kabar="Nomor SK dipesan. Unduh SK, cetak, lalu tanda tangani.",
    ),
    Transisi(
        "tetapkan_tinta", "Unggah pindaian SK", dari=(Status.DISETUJUI,), ke=Status.BERLAKU,
        boleh=boleh_mengunggah_sk, isian=PindaianSkForm, siapkan=sk_tercetak, sesudah=ditetapkan_tinta,
        gaya="utama", bukti_ulang=True,
        tanya="Unggah SK yang bertanda tangan?",
        akibat="Semua layanan dalam SK itu berlaku sejak tanggalnya. Ini tidak dapat diurungkan.",
        kabar="SK disimpan. Standar Pelayanan berlaku.",
    ),
    *jalan_keluar(
        "Standar Pelayanan", boleh_menolak=boleh_mengesahkan, ditolak=ditolak, dicabut=dicabut,
    ),
)  # fmt: skip
