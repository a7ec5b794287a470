"""Does an activity begin with an active verb? Told by the prefix, with the words that only look so."""

import re

KATA = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
AWALAN_AKTIF = re.compile(r"(?:me(?:ng|ny|[mnlrwy])|ber|bel)-?[a-z]{3,}|me-[a-z]{3,}")
# me- and ber- that are no prefix, or make no activity.
BUKAN = frozenset(
    """
    melainkan melalui melati memoar memorandum menara mendadak mendatang mengapa mengenai mental mentah menteri mentor
    menurut merdeka mereka
    belakang belanja belasan beranda berapa berbagai berdasar berdasarkan berhubung berikut berikutnya beringin berita
    berkala berkas berlainan bersama bersamaan bersih berupa
    """.split()
)
# Verbs without a prefix: of going and being there, and the base forms in which orders are given.
DASAR = frozenset(
    """
    ada ambil antar antre atur awasi baca bagikan bahas bantu batalkan bawa bayar bekerja beri berikan buat bubuhkan
    buka catat cek cetak cocokkan daftar datang duduk edarkan gandakan hadir hadiri hapus hitung hubungi ikut ikuti
    input isi jadwalkan jawab jelaskan kaji keluar kembali kembalikan kirim kirimkan klik koreksi kumpulkan lakukan
    lampirkan lapor laporkan lengkapi lepas masuk masukkan minta muat mulai naik nilai olah paraf pasang pastikan
    perbaiki periksa pergi pilih pindahkan proses pulang rapat rekam ringkas sahkan salin sampaikan sapa serahkan
    siapkan simpan susun tagih tandatangani tanya tanyakan tempel tempelkan terbitkan terima teruskan tetapkan tiba
    tolak tugaskan tulis tunggu tunjuk turun tutup ubah uji umumkan unduh unggah ukur undang urus usul usulkan
    """.split()
)


def kata(teks):
    """The words of a text, in small letters; numbers and marks left out."""
    return KATA.findall(teks.lower())


def kata_kerja_aktif(satu):
    """Is this (small) word an active verb?"""
    return satu in DASAR or (satu not in BUKAN and AWALAN_AKTIF.fullmatch(satu) is not None)
