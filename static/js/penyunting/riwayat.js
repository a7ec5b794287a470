// The tab Riwayat: the saves of this draft as steps, each to be seen, and to go back to by edits of one's own.
export class Riwayat {
  /** `panel` is the tab's; `ruang` = {keadaan, pengirim, kerja, status}. */
  constructor(panel, ruang) {
    Object.assign(this, { panel, ruang, wadah: panel.querySelector("[data-langkah-sunting]"), dimuat: null });
    document.getElementById("tab-riwayat").addEventListener("click", () => this.muat());
    document.getElementById("tab-riwayat").addEventListener("focus", () => this.muat());
    ruang.pengirim.addEventListener("keadaan", ({ detail }) => detail.nama === "tersimpan" && !panel.hidden && this.muat());
    this.wadah.addEventListener("click", ({ target }) => {
      const tombol = target.closest("[data-pulihkan]");
      if (tombol) this.#pulihkan(tombol.dataset);
    });
  }

  /** The list as it is now; asked for again only when something was saved since. */
  async muat() {
    const { hitungan } = this.ruang.keadaan;
    if (this.dimuat === hitungan) return;
    this.dimuat = hitungan;
    const jawaban = await this.#ambil(this.wadah.dataset.langkahSunting);
    if (!jawaban) return void (this.dimuat = null);
    const halaman = new DOMParser().parseFromString(await jawaban.text(), "text/html");
    for (const tombol of halaman.querySelectorAll("[data-pulihkan]")) tombol.hidden = false;
    this.wadah.replaceChildren(...halaman.body.children);
  }

  /** Only over what the server has: what still waits would be in the way of it. */
  async #pulihkan({ pulihkan, sebutan }) {
    const { keadaan, kerja, status, ketikan } = this.ruang;
    ketikan.tutup();
    const jawaban = keadaan.antre.length ? null : await this.#ambil(pulihkan);
    if (!jawaban || keadaan.antre.length) return void status.galat("Tunggu sampai semuanya tersimpan, lalu pulihkan.");
    const { perubahan, hitungan } = await jawaban.json();
    if (hitungan !== keadaan.hitungan) {
      await this.ruang.pengirim.lihat();
      return void status.galat("Draf ini baru saja diubah di jendela lain. Lihat perubahannya, lalu pulihkan.");
    }
    kerja.lakukan(perubahan, { kabar: `Keadaan ${sebutan} dipulihkan.`, terpisah: true });
  }

  async #ambil(alamat) {
    try {
      const jawaban = await fetch(alamat, { headers: { "X-Potongan": "ya" }, redirect: "manual" });
      return jawaban.ok ? jawaban : null;
    } catch {
      return null;
    }
  }
}
