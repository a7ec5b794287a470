// Toasts: one sentence at the foot left for 10 s, longer under the pointer or the focus; never an error.

const LAMA_MS = 10000;

function jadwalkan(kabar) {
  let jam;
  const mulai = () => (jam = setTimeout(() => kabar.remove(), LAMA_MS));
  const henti = () => clearTimeout(jam);
  for (const nama of ["pointerenter", "focusin"]) kabar.addEventListener(nama, henti);
  for (const nama of ["pointerleave", "focusout"]) kabar.addEventListener(nama, mulai);
  mulai();
}

/** Shows `kalimat`; `urungkan` is a function that undoes what was just done (Ctrl+Z stays the page's own). */
export function kabar(kalimat, { urungkan } = {}) {
  const tempat = document.querySelector("[data-kabar-tempat]");
  const bilah = document.createElement("p");
  const teks = document.createElement("span");
  bilah.className = "kabar";
  teks.textContent = kalimat;
  bilah.append(teks);
  if (urungkan) {
    const tombol = document.createElement("button");
    tombol.type = "button";
    tombol.textContent = "Urungkan";
    tombol.addEventListener("click", () => {
      bilah.remove();
      urungkan();
    });
    bilah.append(tombol);
  }
  tempat.append(bilah);
  jadwalkan(bilah);
  return bilah;
}

export function pasangKabar() {
  for (const bilah of document.querySelectorAll(".kabar-tempat > .kabar")) jadwalkan(bilah);
}
