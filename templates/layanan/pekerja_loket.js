// Service worker of *Tunjukkan di loket*: counter pages and what they need come from the network, else from the phone.
// It keeps nothing by itself; js/layanan/loket.js puts pages into the cache "loket".
const WADAH = "loket";
const HALAMAN = new RegExp("^{{ alamat }}[-\\w]+/loket/$");
const BATAS = 4000; // ms to wait for a slow line before the kept page is shown

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (acara) => acara.waitUntil(self.clients.claim()));

async function dariJaringan(permintaan) {
  const jawaban = await fetch(permintaan, { signal: AbortSignal.timeout(BATAS) });
  if (jawaban.ok && !jawaban.redirected) (await caches.open(WADAH)).put(permintaan, jawaban.clone());
  return jawaban;
}

async function halaman(permintaan) {
  try {
    return await dariJaringan(permintaan);
  } catch (galat) {
    const tersimpan = await (await caches.open(WADAH)).match(permintaan);
    if (tersimpan) return tersimpan;
    throw galat;
  }
}

async function berkas(permintaan) {
  const tersimpan = await (await caches.open(WADAH)).match(permintaan);
  return tersimpan || fetch(permintaan);
}

self.addEventListener("fetch", (acara) => {
  const { request: permintaan } = acara;
  const alamat = new URL(permintaan.url);
  if (permintaan.method !== "GET" || alamat.origin !== self.location.origin) return;
  if (permintaan.mode === "navigate") {
    if (HALAMAN.test(alamat.pathname)) acara.respondWith(halaman(permintaan));
  } else if (alamat.pathname.startsWith("/static/")) {
    acara.respondWith(berkas(permintaan));
  }
});
