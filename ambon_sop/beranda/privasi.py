"""The record of processing (UU 27/2022 Pasal 31), as a page that everybody can read."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ambon_sop.akun.kebijakan import terbuka
from ambon_sop.audit.retensi import semua_masa

# What is processed, why, on what ground, and who sees it.
PEMROSESAN = (
    {
        "data": "Nama, nama pengguna, email, NIP, penugasan pegawai",
        "tujuan": "Masuk ke Ruang Kerja, menentukan hak, dan menyebut pejabat pada dokumen",
        "dasar": "Kewajiban hukum dan kepentingan umum: UU 25/2009, UU 23/2014",
        "penerima": "Pegawai yang berwenang. NIP tampil hanya pada blok tanda tangan dokumen",
    },
    {
        "data": "Catatan masuk, perangkat, dan alamat jaringan pegawai",
        "tujuan": "Mengamankan akun",
        "dasar": "Kepentingan yang sah: Peraturan BSSN 4/2021",
        "penerima": "Pemilik akun, Admin, pengawas",
    },
    {
        "data": "Jejak audit: siapa melakukan apa, kapan, dan dari alamat mana",
        "tujuan": "Membuktikan perjalanan setiap dokumen",
        "dasar": "Kewajiban hukum: UU 43/2009 tentang Kearsipan",
        "penerima": "Pengawas; pada dokumen, pegawai yang boleh melihatnya",
    },
    {
        "data": "Sertifikat tanda tangan yang terkunci, atau NIK pejabat yang menandatangani lewat BSrE",
        "tujuan": "Menandatangani dokumen secara elektronik",
        "dasar": "Kewajiban hukum: UU 11/2008 Pasal 11, Peraturan BSSN 4/2021",
        "penerima": "Pejabat itu sendiri; NIK juga dikirim ke BSrE saat menandatangani",
    },
    {
        "data": "Pendapat pada konsultasi publik, dengan nama bila ditulis",
        "tujuan": "Membahas rancangan standar pelayanan bersama masyarakat",
        "dasar": "Persetujuan penulis; UU 25/2009 Pasal 20",
        "penerima": "Umum, setelah diperiksa. Email tidak diminta",
    },
    {
        "data": "Daftar hadir dan foto forum konsultasi",
        "tujuan": "Menyusun berita acara",
        "dasar": "PermenPAN-RB 15/2014",
        "penerima": "Kantor penyelenggara dan Bagian Organisasi",
    },
    {
        "data": "Jawaban survei kepuasan: umur, jenis kelamin, pendidikan, pekerjaan, tanpa nama",
        "tujuan": "Menghitung indeks kepuasan masyarakat",
        "dasar": "PermenPAN-RB 14/2017",
        "penerima": "Hanya sebagai jumlah, dan tidak bila penjawabnya terlalu sedikit",
    },
    {
        "data": "Nama, NIP, dan jabatan orang dalam naskah dinas",
        "tujuan": "Menyusun surat tugas, keputusan, dan naskah lain",
        "dasar": "Kewajiban hukum: Permendagri 1/2023",
        "penerima": "Kantor penyusun; naskah rahasia hanya yang menyusun, memaraf, dan menandatanganinya",
    },
)  # fmt: skip


@terbuka
@require_safe
def privasi(request):
    return render(request, "beranda/privasi.html", {"pemrosesan": PEMROSESAN, "masa": semua_masa()})
