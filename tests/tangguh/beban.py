"""Writing load on a throw-away portal: threads that write without pause and keep what was answered "saved"."""

import http.client
import itertools
import threading
import time
import uuid
from collections import Counter, deque

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


class Beban:
    """`janji`: what the portal has promised; `status`: its answers, counted; `saat`: when a write last succeeded."""

    def __init__(self, rumah, penulis=4):
        self.rumah, self.berhenti = rumah, threading.Event()
        self.janji = {"suntingan": [], "dokumen": [], "sah": []}
        self.status, self.kepala_503, self.saat = Counter(), [], 0.0
        self.siap = deque(rumah.isi["disetujui"])
        self.urut, self.kunci = itertools.count(), threading.Lock()
        self.utas = [threading.Thread(target=self._tulis, args=(n,), daemon=True) for n in range(penulis)]

    def __enter__(self):
        for satu in self.utas:
            satu.start()
        return self

    def __exit__(self, *_):
        self.berhenti.set()
        for satu in self.utas:
            satu.join(timeout=60)
            assert not satu.is_alive(), "a writer hangs"

    def tunggu_janji(self, lagi, batas=60):
        """Until so many more writes have been answered "saved"."""
        sampai, cukup = time.monotonic() + batas, self._banyak() + lagi
        while self._banyak() < cukup:
            assert time.monotonic() < sampai, f"nothing is saved any more: {self.status}"
            time.sleep(0.005)

    def _banyak(self):
        return sum(len(isi) for isi in self.janji.values())

    def _tulis(self, nomor):
        putaran = itertools.cycle([self._sunting, self._sunting, self._baru, self._sunting, self._sahkan, self._unggah])
        for kerja in itertools.islice(putaran, nomor, None):
            if self.berhenti.is_set():
                return
            try:
                status, kepala = kerja(nomor)
            except (OSError, http.client.HTTPException):
                status, kepala = "putus", {}
                time.sleep(0.05)
            with self.kunci:
                self.status[status] += 1
                if status == 503:
                    self.kepala_503.append(kepala.get("Retry-After"))
            if status == 503:
                time.sleep(0.1)

    def _janjikan(self, jenis, apa):
        with self.kunci:
            self.janji[jenis].append(apa)
            self.saat = time.monotonic()

    def _sunting(self, nomor):
        kunci, dokumen = str(uuid.uuid4()), self.rumah.isi["draf"][nomor]
        status, kepala, _ = self.rumah.sunting(dokumen, kunci, "k1", f"Langkah {kunci}", 2**30)
        if status == 200:
            self._janjikan("suntingan", kunci)
        return status, kepala

    def _baru(self, nomor):
        nama = f"SOP Baru {nomor} {next(self.urut)}"
        status, kepala, _ = self.rumah.kirim("/kerja/sop/baru/", "penyusun", nama=nama)
        if status == 302:
            self._janjikan("dokumen", nama)
        return status, kepala

    def _unggah(self, nomor):
        nama = f"SOP Salinan {nomor} {next(self.urut)}"
        status, kepala, _ = self.rumah.unggah(uuid.uuid4().hex, nama, PDF + b"%" + b"x" * 50_000)
        if status == 302:
            self._janjikan("dokumen", nama)
        return status, kepala

    def _sahkan(self, nomor):
        with self.kunci:
            versi = self.siap.popleft() if self.siap else None
        if versi is None:
            return self._sunting(nomor)
        status, kepala = 0, {}
        try:
            status, kepala, _ = self.rumah.kirim(f"/kerja/versi/{versi}/alur/sahkan/", "pengesah", tanggal="24-11-2026")
        finally:
            # Unanswered or put off: somebody tries again, and finds it open, or done after all (404: no such step now).
            if status in (0, 503):
                self.siap.append(versi)
        if status == 302:
            self._janjikan("sah", versi)
        return status, kepala
