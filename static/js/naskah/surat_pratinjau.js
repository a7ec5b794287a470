// The letter's pages beside its form, as the printer sets them: asked for when typing pauses; the old pages stay until the
// new ones are there. The field in focus is marked on the page, a click on the page goes to its field.
import { buat } from "../penyunting/unsur.js";

const JEDA_MS = 300;
const ULANG_MS = 2000; // the printer is busy

export class Pratinjau {
  /** `wadah` holds tool strip and pages; `alamat` makes them; `ruang` = {keadaan, ketikan, pengirim, lompat}. */
  constructor(wadah, alamat, ruang) {
    Object.assign(this, { wadah, alamat, ruang, lembar: wadah.querySelector("[data-lembar]"), kini: "", kotak: {}, urut: 0 });
    ruang.keadaan.addEventListener("ubah", () => this.#nanti(ruang.keadaan.isi));
    ruang.ketikan.addEventListener("ketik", ({ detail }) => this.#nanti(ruang.keadaan.kosakata.terapkan(ruang.keadaan.isi, detail.perubahan)));
    this.lembar.addEventListener("click", (acara) => this.#klik(acara));
    this.lembar.addEventListener("scroll", () => this.#halamanKini());
    wadah.addEventListener("click", ({ target }) => {
      const { halamanKe } = target.closest("[data-halaman-ke]")?.dataset ?? {};
      if (halamanKe) this.#gulir(this.#ke() + Number(halamanKe));
    });
  }

  /** Ask for the pages of what stands in the window now. */
  minta() {
    return this.#minta(this.ruang.keadaan.isi);
  }

  #nanti(isi) {
    clearTimeout(this.jam);
    this.jam = setTimeout(() => this.#minta(isi), JEDA_MS);
  }

  async #minta(isi) {
    clearTimeout(this.jam);
    const ini = (this.urut += 1);
    const badan = JSON.stringify({ nilai: isi.nilai, tempat: isi.tempat });
    const kepala = { "Content-Type": "application/json", "X-CSRFToken": this.ruang.pengirim.csrf };
    const jawaban = await fetch(this.alamat, { method: "POST", headers: kepala, body: badan, redirect: "manual" }).catch(() => null);
    if (ini !== this.urut) return; // somebody went on typing
    if (jawaban?.status === 503) return void (this.jam = setTimeout(() => this.#minta(isi), ULANG_MS));
    if (!jawaban?.ok) return; // the editor says what is wrong with line, log-in or value
    await this.#gambar(await jawaban.json(), ini);
  }

  async #gambar({ halaman, lebar, tinggi, isian }, ini) {
    const gambar = halaman.map((src, i) => buat("img", { src, alt: `Halaman ${i + 1} dari ${halaman.length}`, width: Math.round(lebar * 4), height: Math.round(tinggi * 4) }));
    await Promise.all(gambar.map((satu) => satu.decode().catch(() => null)));
    if (ini !== this.urut) return;
    Object.assign(this, { ukuran: [lebar, tinggi], kotak: isian });
    const gulir = this.lembar.scrollTop;
    this.lembar.replaceChildren(...gambar.map((satu) => buat("div", { class: "pratinjau-satu" }, satu)));
    this.lembar.scrollTop = gulir;
    this.wadah.querySelector("[data-halaman]").hidden = false;
    this.wadah.dataset.siap = this.urut;
    this.#halamanKini();
    this.tandai(this.kini, false);
  }

  // --- field and page ---

  /** Mark where a blank stands. */
  tandai(kunci, gulir = true) {
    this.kini = kunci;
    for (const lama of this.lembar.querySelectorAll(".pratinjau-kotak")) lama.remove();
    const semua = this.kotak[kunci] ?? [];
    semua.forEach(([halaman, ...kotak]) => this.lembar.children[halaman - 1]?.append(this.#bingkai(kotak)));
    if (gulir && semua.length) this.lembar.querySelector(".pratinjau-kotak").scrollIntoView({ block: "nearest" });
  }

  #bingkai([x, y, lebar, tinggi]) {
    const bingkai = buat("span", { class: "pratinjau-kotak", "aria-hidden": "true" });
    const [l, t] = this.ukuran;
    Object.assign(bingkai.style, { left: `${(x / l) * 100}%`, top: `${(y / t) * 100}%`, width: `${(lebar / l) * 100}%`, height: `${(tinggi / t) * 100}%` });
    return bingkai;
  }

  #klik({ target, clientX, clientY }) {
    const satu = target.closest(".pratinjau-satu");
    if (!satu) return;
    const luar = satu.getBoundingClientRect();
    const [x, y] = [((clientX - luar.left) / luar.width) * this.ukuran[0], ((clientY - luar.top) / luar.height) * this.ukuran[1]];
    const halaman = [...this.lembar.children].indexOf(satu) + 1;
    const kena = Object.entries(this.kotak).flatMap(([kunci, semua]) => semua.filter(([h, kx, ky, l, t]) => h === halaman && x >= kx && x <= kx + l && y >= ky && y <= ky + t).map(([, , , l, t]) => [l * t, kunci]));
    const [terkecil] = kena.sort(([a], [b]) => a - b);
    if (terkecil) this.ruang.lompat(`isian/${terkecil[1]}`);
  }

  // --- pages ---

  #ke() {
    const tengah = this.lembar.getBoundingClientRect().top + this.lembar.clientHeight / 2;
    const semua = [...this.lembar.querySelectorAll(".pratinjau-satu")];
    const ke = semua.findIndex((satu) => satu.getBoundingClientRect().bottom > tengah);
    return ke < 0 ? semua.length - 1 : ke;
  }

  #gulir(ke) {
    this.lembar.querySelectorAll(".pratinjau-satu")[ke]?.scrollIntoView({ block: "start" });
  }

  #halamanKini() {
    const banyak = this.lembar.querySelectorAll(".pratinjau-satu").length;
    if (banyak) this.wadah.querySelector("[data-halaman-kata]").textContent = `Halaman ${this.#ke() + 1} dari ${banyak}`;
  }
}
