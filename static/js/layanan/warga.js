// The public page of a service: ticks that stay on this device, the situation sent at once, printing, copying.

const daftar = document.querySelector("[data-centang]");

function kunci() {
  return `centang:${daftar.dataset.centang}`;
}

function baca() {
  try {
    return new Set(JSON.parse(localStorage.getItem(kunci())) ?? []);
  } catch {
    return new Set(); // storage is closed, or holds something else
  }
}

function catat(kotak) {
  const semua = baca();
  if (kotak.checked) semua.add(kotak.value);
  else semua.delete(kotak.value);
  try {
    localStorage.setItem(kunci(), JSON.stringify([...semua]));
  } catch {
    // Private windows keep nothing: the tick holds as long as the page.
  }
}

if (daftar) {
  const tersimpan = baca();
  for (const kotak of daftar.querySelectorAll("input")) kotak.checked = tersimpan.has(kotak.value);
  daftar.addEventListener("change", (acara) => catat(acara.target));
}

for (const formulir of document.querySelectorAll("[data-kirim-langsung]")) {
  const tombol = formulir.querySelector("[data-tanpa-skrip]");
  tombol.hidden = true;
  // Arrow keys pass over the choices, so with a keyboard the button sends.
  formulir.addEventListener("change", (acara) => {
    if (acara.target.matches(":focus-visible")) tombol.hidden = false;
    else formulir.requestSubmit();
  });
}

for (const tombol of document.querySelectorAll("[data-cetak]")) {
  tombol.hidden = false;
  tombol.addEventListener("click", () => window.print());
}

for (const tombol of document.querySelectorAll("[data-salin]")) {
  tombol.hidden = !navigator.clipboard;
  tombol.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(tombol.dataset.salin).innerText);
    tombol.textContent = "Tersalin";
  });
}
