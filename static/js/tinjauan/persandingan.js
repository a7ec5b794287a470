// The matriks persandingan: marks what is new and gone in the drawing, walks from change to change, prints.

const lembar = document.querySelector("[data-bersanding] [data-bagan]");
const tanda = JSON.parse(document.getElementById("tanda-banding").textContent);
const NS = "http://www.w3.org/2000/svg";
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

/** On paper rows go to the next page whole; the drawing is cut into one strip for each row, and goes with it. */
function potong() {
  const gambar = lembar.querySelector(".bagan-gambar");
  if (!gambar) return;
  const asal = lembar.getBoundingClientRect();
  for (const baris of lembar.querySelectorAll("tbody tr")) {
    const sel = baris.querySelector(".kol-pelaksana");
    if (!sel) return;
    const awal = sel.getBoundingClientRect();
    const akhir = [...baris.querySelectorAll(".kol-pelaksana")].at(-1).getBoundingClientRect();
    const kotak = [awal.left - asal.left, awal.top - asal.top, akhir.right - awal.left, awal.height];
    const iris = document.createElementNS(NS, "svg");
    for (const [nama, nilai] of [["class", "bagan-iris bagan-gambar"], ["viewBox", kotak.join(" ")], ["width", kotak[2]], ["height", kotak[3]]]) {
      iris.setAttribute(nama, nilai);
    }
    for (const atribut of ["fill", "stroke", "stroke-width", "font-family", "font-size"]) iris.setAttribute(atribut, gambar.getAttribute(atribut));
    iris.append(...[...gambar.childNodes].map((satu) => satu.cloneNode(true)));
    sel.append(iris);
  }
  gambar.setAttribute("hidden", "");
}

function satukan() {
  for (const iris of lembar.querySelectorAll(".bagan-iris")) iris.remove();
  lembar.querySelector(".bagan-gambar")?.removeAttribute("hidden");
}

lembar.addEventListener("tergambar", tandai);
if (lembar.querySelector(".bagan-gambar")) tandai();
pasangTampil();
addEventListener("beforeprint", potong);
addEventListener("afterprint", satukan);
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
