// The first walk: five steps beside the page, shown by itself on an empty draft until somebody has closed it.

const KUNCI = "penyunting-jalan"; // in localStorage, once it was closed

export class Jalan {
  /** `bagian` is the section. */
  constructor(bagian) {
    Object.assign(this, { bagian, langkah: [...bagian.querySelectorAll("[data-tuju]")], kini: 0 });
    bagian.addEventListener("click", ({ target }) => {
      const { jalanArah } = target.dataset;
      if (jalanArah) this.#ke(this.kini + Number(jalanArah));
      else if ("jalanTutup" in target.dataset) this.tutup();
    });
    bagian.addEventListener("keydown", ({ key }) => key === "Escape" && this.tutup());
  }

  mulai() {
    this.bagian.hidden = false;
    this.#ke(0);
  }

  tutup() {
    this.bagian.hidden = true;
    this.#sorot(null);
    localStorage.setItem(KUNCI, "sudah");
  }

  #ke(i) {
    if (i >= this.langkah.length) return this.tutup();
    this.kini = i;
    this.langkah.forEach((satu, j) => (satu.hidden = i !== j));
    this.bagian.querySelector("[data-jalan-ke]").textContent = i + 1;
    this.bagian.querySelector("[data-jalan-arah='-1']").disabled = i === 0;
    this.bagian.querySelector("[data-jalan-arah='1']").textContent = i === this.langkah.length - 1 ? "Selesai" : "Lanjut";
    const tampak = [...document.querySelectorAll(this.langkah[i].dataset.tuju)].find((satu) => satu.checkVisibility());
    this.#sorot(tampak);
    if (i) tampak?.scrollIntoView({ block: "nearest" });
  }

  #sorot(unsur) {
    document.querySelector(".ditunjuk")?.classList.remove("ditunjuk");
    unsur?.classList.add("ditunjuk");
  }
}
