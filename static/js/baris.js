// Rows of the inbox and of tables inside [data-baris]: J K or the arrows step, Enter opens the row's first link.

const BARIS = "[data-baris] > li, [data-baris] > tbody > tr, [data-baris] > tr";

function pilih(baris, semua) {
  for (const lain of semua) lain.removeAttribute("aria-selected");
  baris.setAttribute("aria-selected", "true");
  baris.scrollIntoView({ block: "nearest" });
  baris.querySelector("a")?.focus({ preventScroll: true });
}

export function pasangBaris() {
  if (!document.querySelector("[data-baris]")) return;
  document.addEventListener("keydown", (acara) => {
    if (acara.ctrlKey || acara.metaKey || acara.altKey) return;
    if (acara.target.closest("input, textarea, select, [contenteditable], dialog, .kepala")) return;
    const langkah = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[acara.key];
    if (!langkah) return;
    const semua = [...document.querySelectorAll(BARIS)].filter((baris) => baris.querySelector("a"));
    const kini = semua.findIndex((baris) => baris.getAttribute("aria-selected") === "true");
    const tujuan = semua[kini < 0 ? 0 : Math.min(Math.max(kini + langkah, 0), semua.length - 1)];
    if (!tujuan) return;
    acara.preventDefault();
    pilih(tujuan, semua);
  });
}
