// Undo and redo: the server says what undoes each batch; one that was never sent is simply taken back.

export class Urung extends EventTarget {
  constructor(keadaan) {
    super();
    this.keadaan = keadaan;
    this.mundur = [];
    this.maju = [];
  }

  catat(kelompok) {
    this.mundur.push(kelompok);
    this.maju = [];
    this.#kabari();
    return kelompok;
  }

  /** Forget a batch that the person gave up. */
  lupakan(kelompok) {
    this.mundur = this.mundur.filter((k) => k !== kelompok);
    this.maju = this.maju.filter((k) => k !== kelompok);
    this.#kabari();
  }

  /** Undo one batch (default: the last one); what came after it stays. Throws Ditolak. */
  urungkan(kelompok = this.mundur.at(-1)) {
    const letak = this.mundur.indexOf(kelompok);
    if (letak < 0) return;
    this.mundur.splice(letak, 1);
    this.maju.push(this.#balik(kelompok));
    this.#kabari();
  }

  ulangi() {
    if (!this.maju.length) return;
    this.mundur.push(this.#balik(this.maju.pop()));
    this.#kabari();
  }

  #balik(kelompok) {
    if (kelompok.ditarik) return this.keadaan.ubah(kelompok.perubahan);
    if (kelompok.balikan) return this.keadaan.ubah(kelompok.balikan, { dilihat: kelompok.urut });
    if (kelompok.dikirim) return this.keadaan.balikNanti(kelompok);
    this.keadaan.tarik(kelompok);
    return kelompok.membalik ?? { perubahan: kelompok.perubahan, ditarik: true };
  }

  #kabari() {
    this.dispatchEvent(new Event("ubah"));
  }
}
