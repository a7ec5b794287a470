// Date fields (input[data-tanggal]): shows the long form of what was typed and puts the browser's own picker beside it.

const BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const PENDEK = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split(" ");

function nomorBulan(kata) {
  const cari = kata.toLowerCase();
  const nomor = BULAN.findIndex((nama, i) => [nama, PENDEK[i]].some((bentuk) => bentuk.toLowerCase() === cari));
  return nomor + 1;
}

/** "24-11-2026", "24/11/2026", "24 Nov 2026" -> {tahun, bulan, hari} of a real day, or null. */
export function bacaTanggal(teks) {
  const cocok = /^\s*(\d{1,2})(?:[-/.](\d{1,2})[-/.]|\s+([a-z]+)\.?\s+)(\d{4})\s*$/i.exec(teks);
  if (!cocok) return null;
  const [hari, bulan, tahun] = [Number(cocok[1]), cocok[3] ? nomorBulan(cocok[3]) : Number(cocok[2]), Number(cocok[4])];
  const nyata = new Date(Date.UTC(tahun, bulan - 1, hari));
  return nyata.getUTCMonth() === bulan - 1 && nyata.getUTCDate() === hari ? { tahun, bulan, hari } : null;
}

export function tanggalPanjang({ tahun, bulan, hari }) {
  return `${hari} ${BULAN[bulan - 1]} ${tahun}`;
}

function keIso({ tahun, bulan, hari }) {
  return `${tahun}-${String(bulan).padStart(2, "0")}-${String(hari).padStart(2, "0")}`;
}

function tombolPemilih(isian) {
  const ikon = document.getElementById("ikon-tanggal")?.content.firstElementChild.cloneNode(true);
  const tombol = document.createElement("button");
  const asli = document.createElement("input");
  Object.assign(tombol, { type: "button", className: "btn btn-secondary" });
  tombol.setAttribute("aria-label", "Pilih tanggal dari kalender");
  tombol.dataset.petunjuk = "Kalender";
  Object.assign(asli, { type: "date", className: "tanggal-asli", tabIndex: -1 });
  asli.setAttribute("aria-hidden", "true");
  tombol.append(ikon ?? "…");
  tombol.addEventListener("click", () => {
    const kini = bacaTanggal(isian.value);
    asli.value = kini ? keIso(kini) : "";
    asli.showPicker();
  });
  asli.addEventListener("change", () => {
    const [tahun, bulan, hari] = asli.value.split("-").map(Number);
    isian.value = tahun ? tanggalPanjang({ tahun, bulan, hari }) : "";
    isian.dispatchEvent(new Event("change", { bubbles: true }));
    isian.focus();
  });
  return [tombol, asli];
}

export function pasangTanggal(akar = document) {
  for (const isian of akar.querySelectorAll("input[data-tanggal]")) {
    const bungkus = document.createElement("div");
    bungkus.className = "tanggal";
    isian.replaceWith(bungkus);
    bungkus.append(isian, ...tombolPemilih(isian));
    isian.addEventListener("blur", () => {
      const kini = bacaTanggal(isian.value);
      if (kini) isian.value = tanggalPanjang(kini);
    });
  }
}
