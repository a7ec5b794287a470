// The keyboard in the flow table, and what is asked of the whole page (undo, help).

const BENTUK = { m: "mulai", p: "proses", k: "keputusan", s: "selesai" };
const ARAH = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
const BERBUTIR = /\/(kelengkapan|output)$/;

/** `kerja`: see kerja.js; `bantuan()` opens the help. */
export function pasangPapan(tabel, kerja, bantuan) {
  tabel.addEventListener("keydown", (acara) => {
    const tr = acara.target.closest("tr[data-kegiatan]");
    if (!tr || acara.isComposing) return;
    const ditangani = padaBaris(acara, tr, kerja) || padaSel(acara, tabel, kerja);
    if (ditangani) acara.preventDefault();
  });
  document.addEventListener("keydown", (acara) => {
    if (padaHalaman(acara, kerja, bantuan)) acara.preventDefault();
  });
}

function padaBaris(acara, tr, kerja) {
  const id = tr.dataset.kegiatan;
  if (acara.altKey && (acara.key === "ArrowUp" || acara.key === "ArrowDown")) {
    kerja.pindah(id, acara.key === "ArrowUp" ? -1 : 1);
    return true;
  }
  if (acara.key !== "Enter" || acara.shiftKey) return false;
  const { alamat } = acara.target.dataset;
  if (!acara.ctrlKey && !(acara.target.matches("textarea") && !BERBUTIR.test(alamat))) return false;
  kerja.langkah(id);
  return true;
}

function padaSel(acara, tabel, kerja) {
  const { sel } = acara.target.dataset;
  if (!sel || acara.ctrlKey || acara.metaKey || acara.altKey) return false;
  const [id, kode] = sel.split("/");
  const bentuk = BENTUK[acara.key.toLowerCase()];
  if (bentuk) kerja.bentuk(id, kode, bentuk);
  else if (acara.key === "Delete" || acara.key === "Backspace") kerja.hapusSimbol(id, kode);
  else if (acara.key in ARAH) geser(acara.target, tabel, ARAH[acara.key]);
  else return false;
  return true;
}

/** To the neighbouring actor cell; over the table's edge nothing happens. */
function geser(tombol, tabel, [tegak, datar]) {
  const tr = tombol.closest("tr");
  const baris = [...tabel.querySelectorAll("tr[data-kegiatan]")];
  const kolom = [...tr.querySelectorAll("[data-sel]")].indexOf(tombol) + datar;
  const sel = baris[baris.indexOf(tr) + tegak]?.querySelectorAll("[data-sel]")[kolom];
  sel?.focus();
}

function padaHalaman(acara, kerja, bantuan) {
  if (document.querySelector("dialog[open]")) return false;
  const huruf = acara.key.toLowerCase();
  if ((acara.ctrlKey || acara.metaKey) && !acara.altKey && (huruf === "z" || huruf === "y")) {
    if (huruf === "y" || acara.shiftKey) kerja.ulangi();
    else kerja.urungkan();
    return true;
  }
  const mengetik = acara.target.closest?.("input, textarea, select");
  if (acara.key === "?" && !mengetik) {
    bantuan();
    return true;
  }
  return false;
}
