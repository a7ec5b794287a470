// Keeps this counter page on the phone, with its style and scripts, and says when it is there.

const WADAH = "loket";
const TERBANYAK = 20; // pages that stay; the oldest go first
const status = document.querySelector("[data-loket]");

function berkas() {
  const tautan = document.querySelectorAll("link[rel=stylesheet], link[rel=icon]");
  return [...tautan].map((satu) => satu.href).concat([...document.scripts].map((satu) => satu.src)).filter(Boolean);
}

async function buangYangLama(wadah) {
  const halaman = (await wadah.keys()).filter((satu) => satu.url.includes("/loket/"));
  for (const lama of halaman.slice(0, Math.max(0, halaman.length - TERBANYAK))) await wadah.delete(lama);
}

async function simpan() {
  status.textContent = "Menyimpan ke ponsel …";
  await navigator.serviceWorker.register(status.dataset.loket, { scope: status.dataset.wilayah });
  const wadah = await caches.open(WADAH);
  await wadah.addAll([location.href.split("#")[0], ...berkas()]);
  await buangYangLama(wadah);
  status.textContent = "Tersimpan di ponsel, bisa tanpa internet";
}

if (status && "serviceWorker" in navigator && "caches" in window) {
  simpan().catch(async () => {
    // Opened without a network: what is on the screen came from the phone.
    const ada = await caches.match(location.href.split("#")[0]);
    status.textContent = ada ? "Tersimpan di ponsel, bisa tanpa internet" : "Buka sebelum berangkat, atau cetak.";
  });
}
