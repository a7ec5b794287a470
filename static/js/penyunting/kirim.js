// Sending the queue: what waits goes in one request, in order, again until the server has kept it. Nothing is called
// saved before. Event "keadaan" with detail {nama, ...}: menyimpan, tersimpan, luring, masuk, bentrok, ditolak, tutup.

const BATAS_TUNGGU_MS = 20000;
const JEDA_MS = [2000, 4000, 8000, 15000, 30000];
const BATAS_KEEPALIVE = 60000; // bytes that a browser sends on for a page that is being left
const BATAS_KIRIMAN = 50; // batches in one request
const BATAS_HURUF = 150000; // characters of one request, but for a batch that is longer alone

/** How long this is on the wire: a dash or a typographic quotation mark takes three. */
const bita = (teks) => new TextEncoder().encode(teks ?? "").length;

export class Pengirim extends EventTarget {
  constructor(keadaan, { simpan, isi }, { csrf, penugasan, disimpan }) {
    super();
    Object.assign(this, { keadaan, alamat: { simpan, isi }, csrf, penugasan, terakhir: disimpan });
    this.jalan = false;
    this.tahan = false; // a person must choose first
    this.gagal = 0;
    this.nanti = null;
    this.kini = "tersimpan";
    keadaan.addEventListener("antre", () => this.dorong());
    window.addEventListener("online", () => this.dorong());
    window.addEventListener("focus", () => this.gagal && this.dorong());
  }

  async dorong() {
    if (this.jalan || this.tahan) return;
    this.jalan = true;
    clearTimeout(this.nanti);
    await null; // what is queued in one go goes in one request
    try {
      while (this.keadaan.antre.length && !this.tahan) if (!(await this.#sekali(this.#muatan()))) break;
    } finally {
      this.jalan = false;
    }
  }

  /** Go on after the person has chosen, or has logged in again. */
  lanjut() {
    this.tahan = false;
    if (this.keadaan.antre.length) this.dorong();
    else this.#kabari("tersimpan", { disimpan: this.terakhir });
  }

  /** The front of the queue, as much as goes together; what undoes an edit that is still on its way waits for it. */
  #muatan() {
    const muatan = [];
    let huruf = 0;
    for (const kelompok of this.keadaan.antre.slice(0, BATAS_KIRIMAN)) {
      huruf += JSON.stringify(kelompok.perubahan).length;
      if (!kelompok.perubahan.length || (muatan.length && huruf > BATAS_HURUF)) break;
      muatan.push(kelompok);
    }
    return muatan;
  }

  async #sekali(muatan) {
    for (const kelompok of muatan) kelompok.dikirim = true;
    if (!this.gagal) this.#kabari("menyimpan");
    const { sebab, data } = await this.#kirim(muatan);
    if (data?.tersimpan) {
      this.terakhir = data.disimpan;
      this.keadaan.terima(data);
    }
    if (sebab) {
      this.#terhalang(sebab, data);
      return false;
    }
    this.gagal = 0;
    this.#kabari(this.keadaan.antre.length ? "menyimpan" : "tersimpan", data);
    return true;
  }

  #terhalang(sebab, data) {
    const sementara = sebab === "luring" || sebab === "masuk";
    if (sementara) {
      const jeda = JEDA_MS[Math.min(this.gagal, JEDA_MS.length - 1)];
      this.nanti = setTimeout(() => this.dorong(), jeda);
    }
    this.gagal = sementara ? this.gagal + 1 : 0;
    this.tahan = !sementara;
    this.#kabari(sebab, { ...data, kelompok: this.keadaan.antre[0] });
  }

  /** {data} when kept, {sebab, data} when not. */
  async #kirim(muatan, kedua = false) {
    const kiriman = muatan.map(({ kunci, jendela, perubahan, dilihat }) => ({ kunci, hitungan: dilihat, jendela, perubahan }));
    const badan = JSON.stringify({ penugasan: this.penugasan, hitungan: this.keadaan.hitungan, kiriman });
    const { sebab, data } = await this.#baca(await this.minta(this.alamat.simpan, badan));
    if (sebab !== "tanda" || kedua) return { sebab: sebab === "tanda" ? "masuk" : sebab, data };
    // A new log-in, in another tab, brought a new token: fetch it and send once more.
    const tanya = await this.tanya();
    return tanya.sebab ? tanya : this.#kirim(muatan, true);
  }

  /** {data} of a good answer; {sebab, data}: "luring", "masuk", "tanda" (the form's token is old), or a refusal. */
  async #baca(jawaban) {
    if (jawaban === null || jawaban.status >= 500 || jawaban.status === 429) return { sebab: "luring" };
    if (jawaban.type === "opaqueredirect") return { sebab: "masuk" };
    const data = await bacaJson(jawaban);
    if (jawaban.ok) return data ? { data } : { sebab: "luring" };
    if (jawaban.status === 403) return { sebab: "tanda" };
    if (data?.kode === "bentrok" || data?.kode === "ditolak") return { sebab: data.kode, data };
    const pesan = data?.pesan ?? "Draf ini tidak dapat Anda sunting lagi. Muat ulang halaman ini.";
    return { sebab: "tutup", data: { ...data, pesan } };
  }

  /** The answer, or null when the line is down. */
  async minta(alamat, badan) {
    const kepala = badan ? { "Content-Type": "application/json", "X-CSRFToken": this.csrf } : {};
    try {
      return await fetch(alamat, {
        method: badan ? "POST" : "GET",
        headers: kepala,
        body: badan,
        redirect: "manual",
        keepalive: bita(badan) < BATAS_KEEPALIVE,
        signal: AbortSignal.timeout(BATAS_TUNGGU_MS),
      });
    } catch {
      return null;
    }
  }

  /** Ask who else is here (saying where we are) and what others have saved: {data} or {sebab}. */
  async tanya(tempat = "") {
    const { jendela, hitungan } = this.keadaan;
    const isian = new URLSearchParams({ jendela: jendela[0], tempat, hitungan });
    const { sebab, data } = await this.#baca(await this.minta(`${this.alamat.isi}?${isian}`));
    if (sebab) return { sebab: sebab === "tanda" ? "masuk" : sebab, data };
    this.csrf = data.csrf;
    return { data };
  }

  /** The same from time to time, while nothing of one's own waits: others' edits appear, trouble is told early. */
  async lihat(tempat) {
    const { sebab, data } = await this.tanya(tempat);
    if (this.jalan || this.tahan || this.keadaan.antre.length) return data;
    if (sebab) {
      if (sebab !== this.kini) this.#kabari(sebab, data); // told once, not every few seconds
    } else if (data.hitungan > this.keadaan.hitungan) this.#masukkan(data);
    else if (this.kini === "luring" || this.kini === "masuk") this.#kabari("tersimpan", { disimpan: this.terakhir });
    return data;
  }

  #masukkan(data) {
    this.terakhir = data.disimpan;
    this.keadaan.segarkan(data);
    this.#kabari("tersimpan", data);
  }

  #kabari(nama, rincian = {}) {
    this.kini = nama;
    this.dispatchEvent(new CustomEvent("keadaan", { detail: { nama, ...rincian } }));
  }
}

async function bacaJson(jawaban) {
  try {
    return await jawaban.json();
  } catch {
    return null;
  }
}
