// The session is over: log in again over the page, as the same person under the same hat, and go on where one was.

export class MasukLagi {
  /** `dialog` holds the form; `ruang` = {pengirim, gudang}; `orang` is whose page this is. */
  constructor(dialog, ruang, orang) {
    // Made because the session is over: that it was asked once counts from here.
    Object.assign(this, { diam: true, dialog, ruang, orang, form: dialog.querySelector("form"), galat: dialog.querySelector("[data-masuk-galat]") });
    ruang.pengirim.addEventListener("keadaan", ({ detail }) => this.#keadaan(detail.nama));
    this.form.addEventListener("submit", (acara) => {
      acara.preventDefault();
      this.#kirim();
    });
  }

  #keadaan(nama) {
    if (nama === "masuk" && !this.diam) this.buka();
    else if (nama === "tersimpan" && this.dialog.open) this.dialog.close();
    // Asked once; whoever closed it to read on opens it again from the bar.
    this.diam = nama === "masuk" || (this.diam && nama !== "tersimpan");
  }

  buka() {
    if (document.querySelector("dialog[open]")) return;
    this.#kabarkan("");
    this.dialog.showModal();
    this.form.elements.password.focus();
  }

  async #kirim() {
    const tombol = this.form.querySelector("button:not([type])");
    tombol.disabled = true;
    try {
      await this.#masuk();
    } catch {
      this.#kabarkan("Sambungan terputus. Coba lagi sebentar.");
    }
    tombol.disabled = false;
  }

  async #masuk() {
    const { action, dataset, elements } = this.form;
    const { tanda, sudah } = await bukaHalaman(action);
    if (!sudah) {
      const sebab = await kirimkan(action, { csrfmiddlewaretoken: tanda, login: elements.login.value, password: elements.password.value });
      elements.password.value = "";
      if (sebab) return void this.#kabarkan(sebab);
    }
    if (await this.#faktorKedua(dataset.faktor, elements.code)) await this.#pakaiPeran();
  }

  /** Whether nothing more is asked: no second factor, or its code was right. */
  async #faktorKedua(alamat, kode) {
    const { tanda, sudah } = await bukaHalaman(alamat);
    const sebab = !sudah && kode.value && (await kirimkan(alamat, { csrfmiddlewaretoken: tanda, code: kode.value }));
    const selesai = sudah || (kode.value && !sebab);
    kode.value = "";
    kode.closest(".isian").hidden = selesai;
    if (!selesai) this.#kabarkan(sebab || "", kode);
    return selesai;
  }

  /** Whoever has several hats gets back the one under which this page was opened. */
  async #pakaiPeran() {
    const { pengirim } = this.ruang;
    const { data, sebab } = await pengirim.tanya();
    if (sebab === "masuk" || (data && data.penugasan !== pengirim.penugasan)) {
      const { tanda } = await bukaHalaman(this.form.dataset.saya);
      const isian = new URLSearchParams({ csrfmiddlewaretoken: tanda, penugasan: pengirim.penugasan });
      await fetch(this.form.dataset.peran, { method: "POST", body: isian, redirect: "manual" });
      const { data: kini } = await pengirim.tanya();
      if (kini?.penugasan !== pengirim.penugasan) return void this.#kabarkan("Masuklah dengan akun yang membuka halaman ini.");
    }
    this.dialog.close();
    this.ruang.gudang.lanjut(this.orang);
    pengirim.lanjut();
  }

  #kabarkan(kalimat, isian = this.form.elements.password) {
    this.galat.hidden = !kalimat;
    this.galat.classList.toggle("pesan-galat", Boolean(kalimat)); // a page with one in a dialog opens it (dialog.js)
    this.galat.querySelector("[data-masuk-kalimat]").textContent = kalimat;
    if (kalimat || isian.name === "code") isian.focus();
  }
}

/** The token of the forms of a page; `sudah`: it led away, for one is logged in. */
async function bukaHalaman(alamat) {
  const jawaban = await fetch(alamat, { redirect: "manual" });
  if (jawaban.type === "opaqueredirect") return { sudah: true };
  const halaman = new DOMParser().parseFromString(await jawaban.text(), "text/html");
  return { tanda: halaman.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "" };
}

/** Sends a form of the log-in; what was wrong, or "" when it leads on. */
async function kirimkan(alamat, isian) {
  const jawaban = await fetch(alamat, { method: "POST", body: new URLSearchParams(isian), redirect: "manual" });
  return jawaban.type === "opaqueredirect" ? "" : sebabDari(jawaban);
}

/** What the log-in page says was wrong: its error, else (locked out) its heading. */
async function sebabDari(jawaban) {
  const halaman = new DOMParser().parseFromString(await jawaban.text(), "text/html");
  const tempat = halaman.querySelector("main .pesan-galat, main .isian-galat") ?? halaman.querySelector("main");
  return tempat?.textContent.replace(/\s+/g, " ").trim() || "NIP, email, atau kata sandi tidak cocok.";
}
