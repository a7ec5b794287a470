// The facts of a template beside its parts: name, kop, paper, type.

export class Fakta {
  /** `akar` is the section; `ruang` = {keadaan, ketikan, lakukan}. */
  constructor(akar, ruang) {
    Object.assign(this, { akar, ruang });
    this.nama = akar.querySelector("[data-fakta=nama]");
    this.nama.addEventListener("input", () => ruang.ketikan.catat(this.nama, (teks) => this.#bila("nama", teks.replace(/\s+/g, " ").trim())));
    for (const isian of akar.querySelectorAll("select, [type=checkbox]")) {
      isian.addEventListener("change", () => ruang.lakukan(this.#bila(isian.dataset.fakta, nilaiDari(isian))));
    }
  }

  segarkan() {
    const { isi } = this.ruang.keadaan;
    if (!this.ruang.ketikan.memegang(this.nama) && this.nama.value !== isi.nama) this.nama.value = isi.nama;
    for (const isian of this.akar.querySelectorAll("select")) isian.value = isi[isian.dataset.fakta];
    for (const isian of this.akar.querySelectorAll("[type=checkbox]")) isian.checked = isi[isian.dataset.fakta];
  }

  #bila(bidang, nilai) {
    return this.ruang.keadaan.isi[bidang] === nilai ? [] : [{ op: "bidang", bidang, nilai }];
  }
}

function nilaiDari(isian) {
  if (isian.type === "checkbox") return isian.checked;
  return isian.dataset.fakta === "ukuran" ? Number(isian.value) : isian.value;
}
