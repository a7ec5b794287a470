// The panel of notes: filter, step with J and K, send its forms without leaving the page.
import { kabar } from "../kabar.js";
import { pasangSebut } from "./sebut.js";

const SESI_HABIS =
  "Sesi Anda sudah berakhir. Masuk lagi di tab baru, lalu tekan tombol ini lagi. Tulisan Anda masih di sini.";

// The page on which the panel stands: `pasangPin(panel, buka)` draws the pins, `tuju(alamat, pindah)` shows a place (and
// goes there).
let tempat = null;

const panel = () => document.querySelector("[data-panel]");
const tampil = () => [...panel().querySelectorAll("[data-catatan]")].filter((c) => !c.hidden);

/** Open a note: marked in the panel and on the page. */
export function buka(id, fokus = false) {
  const catatan = document.getElementById(id);
  if (!catatan) return;
  if (catatan.hidden) saring("semua");
  for (const lain of panel().querySelectorAll(".kini")) lain.classList.remove("kini");
  catatan.classList.add("kini");
  if (fokus) catatan.focus({ preventScroll: true });
  catatan.scrollIntoView({ block: "nearest" });
  tempat.tuju(catatan.dataset.catatan, !fokus);
}

function saring(pilih) {
  const akar = panel();
  akar.dataset.saringan = pilih;
  for (const catatan of akar.querySelectorAll("[data-catatan]")) {
    const cocok = { terbuka: catatan.dataset.rupa !== "selesai", saya: "milik" in catatan.dataset, semua: true };
    catatan.hidden = !cocok[pilih];
  }
  for (const tautan of akar.querySelectorAll("[data-saring]")) {
    if (tautan.dataset.saring === pilih) tautan.setAttribute("aria-current", "true");
    else tautan.removeAttribute("aria-current");
  }
  akar.querySelector("[data-kosong]").hidden = tampil().length > 0;
  tempat.pasangPin(akar, buka);
}

function langkah(arah) {
  const semua = tampil();
  const kini = semua.findIndex((c) => c.classList.contains("kini"));
  const tujuan = semua[kini < 0 ? 0 : Math.min(Math.max(kini + arah, 0), semua.length - 1)];
  if (!tujuan) return;
  buka(tujuan.id);
  tujuan.focus({ preventScroll: true });
}

function ganti(html) {
  const jawaban = new DOMParser().parseFromString(html, "text/html");
  // What is decided at the foot depends on the notes, so it comes along.
  for (const pilih of ["[data-panel]", "[data-keputusan]"]) {
    const baru = jawaban.querySelector(pilih);
    if (baru) document.querySelector(pilih)?.replaceWith(document.importNode(baru, true));
  }
  for (const banyak of document.querySelectorAll("[data-banyak-catatan]")) banyak.textContent = panel().dataset.terbuka;
  siapkan();
  if (panel().dataset.kabar) kabar(panel().dataset.kabar);
  if (panel().dataset.kini) buka(panel().dataset.kini, true);
}

function pos(formulir, { alamat = formulir.action, ...lain } = {}) {
  const body = new FormData(formulir);
  for (const [nama, nilai] of Object.entries(lain)) body.set(nama, nilai);
  return fetch(alamat, { method: "POST", body, headers: { "X-Panel": panel().dataset.saringan } });
}

/** The token that this page would carry now: another one since a new log-in in another tab. */
async function tandaBaru() {
  const halaman = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  return halaman.querySelector("[name=csrfmiddlewaretoken]")?.value;
}

/** Sends one of the forms; the answer is the panel anew, or {pesan, tindakan?}: what is wrong, and what helps. */
async function kirim(formulir, lewat) {
  const tombol = formulir.querySelector("button:not([type=button])");
  tombol.disabled = true;
  try {
    let jawaban = await pos(formulir, lewat);
    if (jawaban.status === 403) jawaban = await pos(formulir, { ...lewat, csrfmiddlewaretoken: await tandaBaru() });
    if (jawaban.status === 409) return await peranLain(jawaban, formulir);
    // What goes by way of another hat is led on to where the form goes; without a session all ends at the log-in.
    if (jawaban.redirected && jawaban.url !== formulir.action) return { pesan: SESI_HABIS };
    if (jawaban.ok) ganti(await jawaban.text());
    if (jawaban.status === 422) return await jawaban.json();
    return jawaban.ok ? {} : { pesan: "Belum tersimpan. Salin tulisan Anda, muat ulang halaman ini, lalu coba lagi." };
  } catch {
    return { pesan: "Sambungan terputus, jadi belum tersimpan. Tulisan Anda masih di sini; coba lagi." };
  } finally {
    tombol.disabled = false;
  }
}

/** The hat was changed in another tab: says so in the words of the page that the server gives then, whose form puts the
    former hat on and sends on what was written. */
async function peranLain(jawaban, formulir) {
  const halaman = new DOMParser().parseFromString(await jawaban.text(), "text/html");
  const form = halaman.querySelector("form:has([name=lanjut])");
  if (!form) return { pesan: "Peran yang membuka halaman ini sudah berakhir. Salin tulisan Anda bila masih diperlukan." };
  const pesan = halaman.querySelector("main .prosa").textContent.trim();
  const { csrfmiddlewaretoken, penugasan, lanjut } = Object.fromEntries(new FormData(form));
  const lewat = { alamat: form.getAttribute("action"), csrfmiddlewaretoken, penugasan, lanjut };
  return { pesan, tindakan: { nama: "Ganti peran dan kirim", kerja: () => coba(formulir, lewat) } };
}

async function coba(formulir, lewat) {
  const { pesan = "", tindakan } = await kirim(formulir, lewat);
  if (pesan) tulisGalat(formulir, pesan, tindakan);
  else formulir.dispatchEvent(new CustomEvent("terkirim", { bubbles: true }));
}

function tulisGalat(formulir, pesan, tindakan) {
  let galat = formulir.querySelector("[data-galat]");
  if (!galat) {
    galat = document.createElement("p");
    galat.className = "isian-galat";
    galat.dataset.galat = "";
    galat.setAttribute("role", "alert");
    formulir.querySelector(".tindakan, button").before(galat);
  }
  galat.hidden = !pesan;
  galat.textContent = pesan;
  formulir.querySelector("[data-tolong]")?.remove();
  if (!tindakan) return;
  const tombol = document.createElement("button");
  Object.assign(tombol, { type: "button", className: "btn btn-secondary btn-sm", textContent: tindakan.nama, onclick: tindakan.kerja });
  tombol.dataset.tolong = "";
  galat.after(tombol);
  tombol.scrollIntoView({ block: "nearest" });
}

function siapkan() {
  const akar = panel();
  for (const tulisan of akar.querySelectorAll("[data-sebut]")) pasangSebut(tulisan);
  tempat.pasangPin(akar, buka);
}

function padaTombol(acara) {
  if (acara.ctrlKey || acara.metaKey || acara.altKey) return;
  if (acara.target.closest("input, textarea, select, [contenteditable], dialog")) return;
  const arah = { j: 1, k: -1 }[acara.key.toLowerCase()];
  if (!arah) return;
  acara.preventDefault();
  langkah(arah);
}

/** `wilayah` is where J and K step through the notes. */
export function pasangPanel({ wilayah = document, pasangPin = () => {}, tuju }) {
  if (!panel()) return;
  tempat = { pasangPin, tuju };
  siapkan();
  wilayah.addEventListener("keydown", padaTombol);
  document.addEventListener("submit", (acara) => {
    const formulir = acara.target.closest("[data-panel-kirim]");
    if (!formulir) return;
    acara.preventDefault();
    coba(formulir);
  });
  document.addEventListener("click", (acara) => {
    const saringan = acara.target.closest("[data-saring]");
    if (saringan) {
      acara.preventDefault();
      saring(saringan.dataset.saring);
      return;
    }
    const catatan = acara.target.closest("[data-catatan]");
    if (catatan && !acara.target.closest("a, button, textarea, summary, label")) buka(catatan.id);
  });
  if (location.hash.startsWith("#catatan-")) buka(location.hash.slice(1));
}
