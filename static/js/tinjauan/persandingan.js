// The matriks persandingan: marks what is new and gone in the drawing (an SOP has one), walks from change to change,
// prints.

const lembar = document.querySelector("[data-bersanding] [data-bagan]");
const tanda = JSON.parse(document.getElementById("tanda-banding")?.textContent ?? "null");
const NS = "http://www.w3.org/2000/svg";
const LEBAR_KERTAS = 1000; // px of an A4 page's width, margins taken off
const DIWARISI = ["fill", "stroke", "stroke-width", "font-family", "font-size"];
let kini = -1;

function tandai() {
  const gambar = lembar.querySelector(".bagan-gambar");
  for (const kelas of ["baru", "dihapus"]) {
    for (const [no, kode, urut] of tanda.simbol[kelas]) {
      const pilih = `.simbol[data-kegiatan="${no}"][data-pelaksana="${CSS.escape(kode)}"][data-urut="${urut}"]`;
      gambar.querySelector(pilih)?.classList.add(kelas);
    }
    for (const alur of tanda.panah[kelas]) {
      for (const unsur of gambar.querySelectorAll(`[data-alur="${alur}"]`)) unsur.classList.add(kelas);
    }
  }
}

function berikut() {
  const semua = [...document.querySelectorAll("[data-berubah]")].filter((b) => b.checkVisibility());
  if (!semua.length) return;
  semua[kini]?.classList.remove("kini");
  kini = (kini + 1) % semua.length;
  semua[kini].classList.add("kini");
  semua[kini].scrollIntoView({ block: "center" });
}

function pasangTampil() {
  const akar = document.querySelector("[data-bersanding]");
  for (const tautan of akar.querySelectorAll("[data-tampilkan]")) {
    tautan.addEventListener("click", (acara) => {
      acara.preventDefault();
      akar.dataset.tampil = tautan.dataset.tampilkan;
      for (const lain of akar.querySelectorAll("[data-tampilkan]")) lain.removeAttribute("aria-current");
      tautan.setAttribute("aria-current", "true");
    });
  }
}

/** On paper rows go to the next page whole: the drawing is cut into one strip for each row and goes with it. Widths
    and heights are held as they are on the screen, and all is made smaller until it fits the page. */
function potong() {
  const gambar = lembar.querySelector(".bagan-gambar");
  const baris = [...lembar.querySelectorAll("tbody tr")];
  if (!gambar || !baris[0]?.querySelector(".kol-pelaksana")) return;
  const asal = lembar.getBoundingClientRect();
  const tabel = lembar.querySelector("table");
  const lebar = [...baris[0].children].map((sel) => sel.getBoundingClientRect().width);
  const letak = baris.map((b) => [b.querySelector(".kol-pelaksana"), b.getBoundingClientRect()]);
  const kiri = letak[0][0].getBoundingClientRect().left - asal.left;
  const lajur = letak[0][0].parentElement.querySelectorAll(".kol-pelaksana");
  const selebar = [...lajur].reduce((jumlah, sel) => jumlah + sel.getBoundingClientRect().width, 0);
  for (const [i, kolom] of [...tabel.querySelectorAll("col")].entries()) kolom.style.width = `${lebar[i]}px`;
  tabel.style.width = `${asal.width}px`;
  lembar.style.zoom = Math.min(1, LEBAR_KERTAS / asal.width);
  for (const [sel, kotak] of letak) {
    sel.parentElement.style.height = `${kotak.height}px`;
    sel.append(iris(gambar, [kiri, kotak.top - asal.top, selebar, kotak.height]));
  }
  gambar.setAttribute("hidden", "");
}

function iris(gambar, kotak) {
  const bagian = document.createElementNS(NS, "svg");
  const sifat = { class: "bagan-iris bagan-gambar", viewBox: kotak.join(" "), width: kotak[2], height: kotak[3] };
  for (const [nama, nilai] of Object.entries(sifat)) bagian.setAttribute(nama, nilai);
  for (const nama of DIWARISI) bagian.setAttribute(nama, gambar.getAttribute(nama));
  bagian.append(...[...gambar.childNodes].map((satu) => satu.cloneNode(true)));
  return bagian;
}

function satukan() {
  for (const satu of lembar.querySelectorAll(".bagan-iris")) satu.remove();
  for (const satu of [lembar, ...lembar.querySelectorAll("table, col, tbody tr")]) satu.removeAttribute("style");
  lembar.querySelector(".bagan-gambar")?.removeAttribute("hidden");
}

if (lembar) {
  lembar.addEventListener("tergambar", tandai);
  if (lembar.querySelector(".bagan-gambar")) tandai();
  addEventListener("beforeprint", potong);
  addEventListener("afterprint", satukan);
}
pasangTampil();
for (const [pilih, kerja] of [["[data-cetak]", () => print()], ["[data-berikut]", berikut]]) {
  const tombol = document.querySelector(pilih);
  if (!tombol) continue;
  tombol.hidden = false;
  tombol.addEventListener("click", kerja);
}
document.addEventListener("keydown", (acara) => {
  if (acara.ctrlKey || acara.metaKey || acara.altKey || acara.target.closest("input, textarea, select")) return;
  if (acara.key.toLowerCase() === "n") berikut();
});
