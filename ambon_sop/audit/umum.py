"""The mark of what the public sees: kept pages are right as long as it stays the same (akun/singgahan.py).

`catat` is the one door through which a change is told, in the transaction of the change; so it also changes the mark.
Random, not counted: a database that is rolled back, restored or emptied never shows a mark again that it had before.
"""

import secrets

from django.db import connection

from .models import CapUmum

SATU = 1  # the key of the only row
# What happens often and changes no public page.
DIAM = frozenset(
    "ajukan akhiri_pelimpahan ambil atur_bsre atur_sandi balas buka_skm catatan catatan_dibuka catatan_selesai "
    "ekspor_audit evaluasi bukti_gagal faktor_cabut faktor_gagal faktor_hapus faktor_kode faktor_pasang "
    "ganti_peran ganti_sandi ingatkan_evaluasi kembalikan_pemeriksa keluar limpahkan masuk masuk_gagal masuk_terkunci "
    "minta_sandi nilai_indikator periksakan pesan_nomor rencana_skm selesai_tindak_lanjut serahkan "
    "sesi_akhiri sesi_habis sunting "
    "sertifikat_lepas sertifikat_pasang tanda_tangan_gagal "
    "tambah_indikator tangani_isyarat teruskan ubah_indikator ubah_skm tunggal_ikat tunggal_lepas unduh_csv unduh_xlsx "
    "undang "
    "versi_baru".split()
)


def cap():
    """The present mark; "" where nothing was ever written down."""
    with connection.cursor() as kursor:  # asked at every visit, so without the model around it
        kursor.execute(PERTANYAAN, [SATU])
        baris = kursor.fetchone()
    return baris[0] if baris else ""


def ganti_cap(tindakan):
    """Another mark, unless this deed (a `tindakan` of the audit) is a quiet one."""
    if tindakan not in DIAM:
        baru = CapUmum(pk=SATU, tanda=secrets.token_hex(8))
        CapUmum.objects.bulk_create([baru], update_conflicts=True, unique_fields=["id"], update_fields=["tanda"])


PERTANYAAN = f"SELECT tanda FROM {CapUmum._meta.db_table} WHERE id = %s"  # noqa: S608  # nosec B608: a constant
