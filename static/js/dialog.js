// <a href="/page/" data-dialog="id"> opens <dialog id="id"> of this page; where there is none, the link leads to the page.

export function bukaDialog(dialog) {
  dialog.showModal();
  // First field; where something is destroyed (data-awal on Batal) or nothing is asked, Batal.
  const awal =
    dialog.querySelector("[data-awal]") ??
    dialog.querySelector("input:not([type=hidden]), textarea, select") ??
    dialog.querySelector("[data-tutup]");
  awal?.focus();
}

export function pasangDialog() {
  document.addEventListener("click", (acara) => {
    const pembuka = acara.target.closest("[data-dialog]");
    const dialog = pembuka && document.getElementById(pembuka.dataset.dialog);
    if (dialog && pembuka.getAttribute("aria-disabled") !== "true") {
      acara.preventDefault();
      bukaDialog(dialog);
    }
    const penutup = acara.target.closest("dialog[open] [data-tutup]");
    if (penutup) {
      acara.preventDefault();
      penutup.closest("dialog").close();
    }
  });
  // A dialog that came back with errors opens again by itself.
  const galat = document.querySelector("dialog:has(.isian-salah, .pesan-galat:not([hidden]))");
  if (galat) bukaDialog(galat);
}
