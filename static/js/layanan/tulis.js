// What is typed in lines, names of situations and cells goes into the lines of its component.
import { KERJA, isiSel } from "./kisi.js";
import { letakSel, tumbuh } from "./isian.js";
import { jadikan } from "./susunan.js";

// What begins a list when it is typed at the beginning of a paragraph, as in Word.
const AWALAN = [[/^1[.)] $/, "angka"], [/^a[.)] $/, "huruf"], [/^[-•*] $/, "butir"]];

/** `akar` holds the components; `ruang` = {komponen, ketikan}. */
export function pasangTulis(akar, ruang) {
  const milik = (unsur) => ruang.komponen[unsur.closest("[data-komponen]").dataset.komponen];
  akar.addEventListener("input", ({ target: isian, inputType }) => {
    if (!isian.matches("[data-isian]")) return;
    const k = milik(isian);
    const i = k.letakUnsur(isian);
    if (isian.dataset.isian === "keadaan") return nama(isian, k, i);
    tumbuh(isian);
    k.ketik(isian, i, isian.dataset.isian === "sel" ? isiSel(k.semua[i], letakSel(isian), isian.value) : { teks: isian.value });
    if (isian.dataset.isian === "teks" && inputType === "insertText") mulaiDaftar(k, i);
  });
  akar.addEventListener("focusin", ({ target }) => target.dataset.isian === "keadaan" && tawarkanNama(ruang));
  akar.addEventListener("focusout", ({ target: isian }) => isian.hasAttribute?.("aria-invalid") && isian.dataset.isian === "keadaan" && pulihkan(isian, milik(isian)));
  ruang.kerjaTabel = (kerja, isian) => kerjaTabel(kerja, isian, milik(isian));
  akar.addEventListener("click", ({ target }) => {
    const { tabelKerja } = target.closest("[data-tabel-kerja]")?.dataset ?? {};
    if (tabelKerja) ruang.kerjaTabel(tabelKerja, selTerakhir(target));
  });
  akar.addEventListener("pointerdown", (acara) => acara.target.closest("[data-tabel-kerja]") && acara.preventDefault());
}

/** Undoing it gives the typed figure back. */
function mulaiDaftar(k, i) {
  const b = k.semua[i];
  const jenis = b.jenis === "paragraf" && AWALAN.find(([pola]) => pola.test(b.teks))?.[1];
  if (jenis) k.jadi(jadikan(k.semua.with(i, { ...b, teks: "" }), i, jenis), { fokus: [b.id, 0] });
}

/** A situation must have a name: while it has none, what was saved stays. */
function nama(isian, k, i) {
  const teks = isian.value.replace(/\s+/g, " ").trim();
  tandai(isian, !teks);
  if (teks) k.ketik(isian, i, { teks });
}

function pulihkan(isian, k) {
  const b = k.semua[k.letakUnsur(isian)];
  if (!b) return; // it has just been taken away
  isian.value = b.teks;
  tandai(isian, false);
}

function tandai(isian, salah) {
  isian.closest(".baris-keadaan").querySelector(".isian-galat").hidden = !salah;
  if (salah) isian.setAttribute("aria-invalid", "true");
  else isian.removeAttribute("aria-invalid");
}

/** The names that this document uses already. */
function tawarkanNama({ komponen }) {
  const semua = Object.values(komponen).flatMap((k) => k.semua.filter((b) => b.jenis === "keadaan").map((b) => b.teks));
  document.getElementById("nama-keadaan").replaceChildren(...[...new Set(semua)].map((teks) => new Option(teks, teks)));
}

/** The cell of this table in which somebody is; its last where nobody is. */
function selTerakhir(tombol) {
  const tabel = tombol.closest(".baris-tabel").querySelector("table");
  return tabel.querySelector("textarea:focus") ?? [...tabel.querySelectorAll("textarea")].at(-1);
}

function kerjaTabel(kerja, isian, k) {
  const i = k.letakUnsur(isian);
  const { r, k: kolom } = letakSel(isian);
  const { id } = k.semua[i];
  const hasil = KERJA[kerja](k.semua[i], { r, k: kolom });
  if (!hasil || !k.jadi(k.semua.with(i, { ...k.semua[i], ...hasil }))) return;
  const baris = k.unsur(id).querySelectorAll("tr");
  const tr = baris[Math.min(baris.length - 1, kerja === "baris" ? r + 1 : r)];
  tr.children[Math.min(tr.children.length - 1, kerja === "kolom" ? kolom + 1 : kolom)].querySelector("textarea").focus();
}
