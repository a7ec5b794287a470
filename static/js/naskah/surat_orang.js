// Finding an official while a name is typed: the four facts of whom one picks go into the row.
import { buat } from "../penyunting/unsur.js";

const JEDA_MS = 250;
const TERPENDEK = 2;

export function pasangCariOrang(isian, alamat, pakai) {
  const hasil = buat("ul", { class: "orang-hasil", hidden: true });
  isian.closest(".orang-rinci").append(hasil);
  let jam = 0;
  let urut = 0;
  const tutup = () => (hasil.hidden = true);

  async function cari() {
    const kata = isian.value.trim();
    const ini = (urut += 1);
    if (kata.length < TERPENDEK) return tutup();
    const jawaban = await fetch(`${alamat}?q=${encodeURIComponent(kata)}`).catch(() => null);
    const orang = jawaban?.ok ? await jawaban.json() : [];
    if (ini !== urut || document.activeElement !== isian) return;
    hasil.replaceChildren(...orang.map((satu) => buat("li", {}, tombol(satu))));
    hasil.hidden = !orang.length;
  }

  function tombol(satu) {
    const rinci = [satu.jabatan, satu.pangkat].filter(Boolean).join(", ");
    return buat("button", { type: "button", onclick: () => (tutup(), pakai(satu)) }, buat("strong", {}, satu.nama), buat("small", {}, rinci));
  }

  isian.addEventListener("input", () => {
    clearTimeout(jam);
    jam = setTimeout(cari, JEDA_MS);
  });
  isian.addEventListener("keydown", (acara) => {
    if (acara.key === "Escape") tutup();
    if (acara.key !== "ArrowDown" || acara.altKey || hasil.hidden) return;
    acara.preventDefault();
    hasil.querySelector("button").focus();
  });
  // The field keeps the focus: leaving it could move the list away under the pointer.
  hasil.addEventListener("mousedown", (acara) => acara.preventDefault());
  hasil.addEventListener("keydown", (acara) => {
    const arah = { ArrowDown: 1, ArrowUp: -1 }[acara.key];
    if (acara.key === "Escape") return void (tutup(), isian.focus());
    if (!arah) return;
    acara.preventDefault();
    const semua = [...hasil.querySelectorAll("button")];
    (semua[semua.indexOf(document.activeElement) + arah] ?? isian).focus();
  });
  isian.closest(".orang-rinci").addEventListener("focusout", ({ relatedTarget }) => {
    if (!hasil.contains(relatedTarget) && relatedTarget !== isian) setTimeout(tutup, 150);
  });
}
