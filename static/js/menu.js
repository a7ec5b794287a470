// Header menus (<details>): close on Escape and outside, one open at a time; "/" opens the search.

const TERBUKA = ".kepala details[open]";

function mengetik(sasaran) {
  return sasaran.closest("input, textarea, select, [contenteditable]") !== null;
}

function tutup(menu, fokus = false) {
  menu.open = false;
  if (fokus) menu.querySelector("summary").focus();
}

function padaTombol(acara) {
  const terbuka = document.querySelector(TERBUKA);
  if (acara.key === "Escape" && terbuka) tutup(terbuka, true);
  if (acara.key !== "/" || acara.ctrlKey || acara.metaKey || acara.altKey || mengetik(acara.target)) return;
  const cari = document.querySelector("[data-cari]");
  if (!cari) return;
  acara.preventDefault();
  cari.open = true;
}

export function pasangMenu() {
  document.addEventListener("keydown", padaTombol);
  document.addEventListener("click", (acara) => {
    for (const menu of document.querySelectorAll(TERBUKA)) if (!menu.contains(acara.target)) tutup(menu);
  });
  for (const menu of document.querySelectorAll(".kepala details")) {
    menu.addEventListener("toggle", () => {
      if (!menu.open) return;
      for (const lain of document.querySelectorAll(TERBUKA)) if (lain !== menu) tutup(lain);
      menu.querySelector("input[type=search]")?.focus();
    });
  }
}
