"""The stages that every kind of document passes alike: from the draft to the verifikator's desk, and the ways out.

Each kind writes its own verification and ratification between these two (sop/alur.py, layanan/alur.py). `sebutan` is
what the kind is called in a sentence (`SOP`, `Standar Pelayanan`).
"""

from . import forms
from .izin import boleh_memeriksa, boleh_memverifikasi, boleh_menyusun, langsung, lewat_pemeriksa, memegang_verifikasi
from .langkah import belum_lengkap, diambil, dikembalikan, diserahkan, diteruskan, terkirim
from .mesin import Transisi
from .status import Status


def sampai_verifikasi(sebutan):
    """The rows from `draf` to `diverifikasi`, and back."""
    return (*_di_kantor(sebutan), *_di_bagian_organisasi(sebutan))


def _di_kantor(sebutan):
    return (
        Transisi(
            "periksakan", "Ajukan", dari=(Status.DRAF,), ke=Status.DIPERIKSA, boleh=lewat_pemeriksa,
            halangan=belum_lengkap, isian=forms.PesanForm, sesudah=diteruskan, gaya="utama",
            tanya=f"Ajukan {sebutan} ini?",
            akibat=f"Pemeriksa di kantor Anda membacanya lebih dulu. Selama itu {sebutan} tidak dapat disunting.",
            kabar=f"{sebutan} diajukan kepada pemeriksa.",
        ),
        Transisi(
            "ajukan", "Ajukan", dari=(Status.DRAF,), ke=Status.DIAJUKAN, boleh=langsung, halangan=belum_lengkap,
            isian=forms.PesanForm, sesudah=terkirim, gaya="utama",
            tanya=f"Ajukan {sebutan} ini?",
            akibat=f"Bagian Organisasi memverifikasinya. Selama itu {sebutan} tidak dapat disunting.",
            kabar=f"{sebutan} diajukan kepada Bagian Organisasi.",
        ),
        Transisi(
            "teruskan", "Teruskan", dari=(Status.DIPERIKSA,), ke=Status.DIAJUKAN, boleh=boleh_memeriksa,
            isian=forms.PesanForm, sesudah=terkirim, gaya="utama",
            tanya=f"Teruskan {sebutan} ini?", akibat="Bagian Organisasi memverifikasinya.",
            kabar="Diteruskan.",
        ),
        Transisi(
            "kembalikan_pemeriksa", "Kembalikan", dari=(Status.DIPERIKSA,), ke=Status.DRAF, boleh=boleh_memeriksa,
            isian=forms.KembalikanForm, sesudah=dikembalikan,
            tanya=f"Kembalikan {sebutan} ini?", akibat="Penyusun memperbaikinya menurut catatan Anda.",
            kabar="Dikembalikan kepada penyusun.",
        ),
        Transisi(
            "tarik", "Tarik kembali", dari=(Status.DIPERIKSA, Status.DIAJUKAN), ke=Status.DRAF, boleh=boleh_menyusun,
            kabar="Ditarik kembali menjadi draf.",
        ),
    )  # fmt: skip


def _di_bagian_organisasi(sebutan):
    return (
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
            tanya=f"Kembalikan {sebutan} ini?",
            akibat="Penyusun memperbaikinya menurut catatan Anda, lalu mengajukannya lagi.",
            kabar="Dikembalikan kepada penyusun.",
        ),
    )  # fmt: skip


def jalan_keluar(sebutan, *, boleh_menolak, ditolak, dicabut):
    """The rows that end a version: refused by who ratifies, withdrawn, called off."""
    return (
        Transisi(
            "tolak", "Tolak", dari=(Status.DISETUJUI,), ke=Status.DRAF, boleh=boleh_menolak,
            isian=forms.AlasanForm, sesudah=ditolak, gaya="bahaya",
            tanya=f"Tolak {sebutan} ini?", akibat=f"{sebutan} kembali menjadi draf di kantor penyusun.",
            kabar=f"{sebutan} ditolak dan kembali menjadi draf.",
        ),
        Transisi(
            "cabut", "Cabut", dari=(Status.BERLAKU,), ke=Status.DICABUT, boleh=boleh_menolak,
            isian=forms.AlasanForm, sesudah=dicabut, gaya="bahaya", bukti_ulang=True,
            tanya=f"Cabut {sebutan} ini?", akibat=f"{sebutan} tidak berlaku lagi. Ini tidak dapat diurungkan.",
            kabar=f"{sebutan} dicabut.",
        ),
        Transisi(
            "batal", "Batalkan", dari=(Status.DRAF,), ke=Status.BATAL, boleh=boleh_menyusun,
            isian=forms.AlasanForm, gaya="bahaya",
            tanya="Batalkan draf ini?", akibat="Draf ditutup dan tidak dapat dilanjutkan. Ini tidak dapat diurungkan.",
            kabar="Draf dibatalkan.",
        ),
    )  # fmt: skip
