// When an edit cannot simply be kept: somebody else changed the same place, or it is gone. Both texts are shown.
// What edits say in words is the kind's own (kosakata, see keadaan.js).

const BANYAK_TEMPAT = 6;

export class Bentrok {
  /** `ruang` = {keadaan, ketikan, urung, pengirim, status}. */
  constructor(dialog, ruang) {
    Object.assign(this, { dialog, ruang, kini: null });
    dialog.addEventListener("click", (acara) => {
      const pakai = acara.target.closest("[data-pakai]")?.dataset.pakai;
      if (pakai) this.#pilih(pakai);
    });
    dialog.addEventListener("close", () => {
      if (this.kini) ruang.status.galat("Perubahan Anda belum tersimpan, karena tulisannya belum dipilih.", { coba: true });
    });
  }

  /** The server refused the first batch: {nama: "bentrok"|"ditolak", pesan, oleh, isi, hitungan, kelompok}. */
  tampilkan(rincian) {
    this.kini = rincian;
    const { nama, pesan, oleh, kelompok } = rincian;
    this.ruang.ketikan.tutup(); // so that what is being typed there is part of the choice
    this.ruang.keadaan.segarkan(rincian);
    const ditolak = nama === "ditolak";
    const { dasar, kosakata } = this.ruang.keadaan;
    this.#tulis("tanya", ditolak ? "Perubahan ini tidak dapat disimpan" : "Tulisan mana yang dipakai?");
    this.#tulis("pesan", pesan);
    this.#tulis("siapa", `Tulisan ${oleh === "Anda sendiri, di jendela lain," ? "di jendela lain" : (oleh ?? "")}`);
    this.#tulis("saya", kosakata.sebutSemua(dasar, terakhir(this.ruang.keadaan.setempat(kelompok), kosakata)));
    this.#tulis("lain", sebutKiniSemua(dasar, kelompok.perubahan, kosakata));
    this.dialog.querySelector("[data-bentrok-bagian-lain]").hidden = ditolak;
    this.dialog.querySelector("[data-bentrok-salin]").hidden = !ditolak;
    this.dialog.querySelector("[data-pakai=saya]").textContent = ditolak ? "Lepaskan perubahan ini" : "Pakai tulisan Anda";
    this.buka();
  }

  /** Returns whether there is something to choose. */
  buka() {
    if (this.kini && !this.dialog.open) this.dialog.showModal();
    return this.kini !== null;
  }

  #tulis(nama, teks) {
    this.dialog.querySelector(`[data-bentrok-${nama}]`).textContent = teks;
  }

  #pilih(pakai) {
    const { nama, kelompok, hitungan } = this.kini;
    const semua = this.ruang.keadaan.setempat(kelompok);
    this.kini = null;
    this.dialog.close();
    if (nama === "bentrok" && pakai === "saya") {
      // Seen now; should a third person have changed it meanwhile, that is asked again.
      this.ruang.keadaan.tegaskan(semua, hitungan);
    } else {
      for (const satu of semua) this.ruang.urung.lupakan(satu);
      this.ruang.keadaan.tarik(...semua);
    }
    this.ruang.pengirim.lanjut();
  }
}

/** The edits of these batches, of a text the last. */
function terakhir(kelompok, { tempatTulis }) {
  const perubahan = new Map();
  for (const satu of kelompok.flatMap((k) => k.perubahan)) perubahan.set(tempatTulis(satu) ?? satu, satu);
  return [...perubahan.values()];
}

/** What the places of a batch say on the server now, each once. */
function sebutKiniSemua(isi, perubahan, { sebutKini }) {
  const kata = new Set(perubahan.map((satu) => sebutKini(isi, satu)));
  return [...kata].slice(0, BANYAK_TEMPAT).join("\n");
}
