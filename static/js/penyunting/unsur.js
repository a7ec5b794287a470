// Making elements and icons without markup in strings.

/** buat("button", {class: "btn", type: "button", onclick: fungsi, data: {fokus: "x"}}, "teks", unsurLain) */
export function buat(nama, sifat = {}, ...anak) {
  const unsur = document.createElement(nama);
  for (const [kunci, nilai] of Object.entries(sifat)) pasang(unsur, kunci, nilai);
  unsur.append(...anak.flat().filter((satu) => satu !== null && satu !== undefined));
  return unsur;
}

function pasang(unsur, kunci, nilai) {
  if (kunci === "data") Object.assign(unsur.dataset, nilai);
  else if (kunci.startsWith("on")) unsur.addEventListener(kunci.slice(2), nilai);
  else if (kunci === "value") unsur.value = nilai;
  else if (nilai === true) unsur.setAttribute(kunci, "");
  else if (nilai !== false && nilai !== null && nilai !== undefined) unsur.setAttribute(kunci, nilai);
}

export function tombol(label, onclick, sifat = {}) {
  return buat("button", { type: "button", onclick, ...sifat }, label);
}

/** A copy of an icon that the page carries in <template data-ikon="nama">. */
export function ikon(nama) {
  return document.querySelector(`#ikon-penyunting [data-ikon="${nama}"]`).content.firstElementChild.cloneNode(true);
}

const SVG = "http://www.w3.org/2000/svg";

export function garis(nama, sifat = {}, ...anak) {
  const unsur = document.createElementNS(SVG, nama);
  for (const [kunci, nilai] of Object.entries(sifat)) {
    if (kunci === "data") Object.assign(unsur.dataset, nilai);
    else unsur.setAttribute(kunci, nilai);
  }
  unsur.append(...anak);
  return unsur;
}

/** 1 → "satu" … 10 → "sepuluh", as the toasts say it; larger ones as figures. */
export function bilangan(n) {
  return ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"][n] ?? String(n);
}

/**
 * Make the children of `wadah` follow a list, keeping those that stay (and the focus in them).
 * `kunci(butir)` names each; `baru(butir)` makes a child, `segarkan(anak, butir)` brings it up to date.
 */
export function selaraskan(wadah, daftar, { kunci, baru, segarkan }) {
  const lama = new Map(Array.from(wadah.children, (anak) => [anak.dataset.kunci, anak]));
  const fokus = document.activeElement;
  daftar.forEach((butir, i) => {
    const nama = String(kunci(butir));
    const anak = lama.get(nama) ?? baru(butir);
    anak.dataset.kunci = nama;
    lama.delete(nama);
    if (wadah.children[i] !== anak) wadah.insertBefore(anak, wadah.children[i] ?? null);
    segarkan?.(anak, butir);
  });
  for (const sisa of lama.values()) sisa.remove();
  if (fokus !== document.activeElement && wadah.contains(fokus)) fokus.focus();
}
