// Sending the queue: one batch at a time, in order, again until the server has kept it. Nothing is called saved before.
// Event "keadaan" with detail {nama, ...}: menyimpan, tersimpan, luring, masuk, bentrok, ditolak, tutup.

const BATAS_TUNGGU_MS = 20000;
const JEDA_MS = [2000, 4000, 8000, 15000, 30000];
const BATAS_KEEPALIVE = 60000; // bytes that a browser sends on for a page that is being left

export class Pengirim extends EventTarget {
  constructor(keadaan, { simpan, isi }, { csrf, penugasan, disimpan }) {
    super();
    Object.assign(this, { keadaan, alamat: { simpan, isi }, csrf, penugasan, terakhir: disimpan });
    this.jalan = false;
    this.tahan = false; // a person must choose first
    this.gagal = 0;
    this.nanti = null;
    keadaan.addEventListener("antre", () => this.dorong());
    window.addEventListener("online", () => this.dorong());
    window.addEventListener("focus", () => this.gagal && this.dorong());
  }

  get tertahan() {
    return this.keadaan.antre.length;
  }

  async dorong() {
    if (this.jalan || this.tahan) return;
    this.jalan = true;
    clearTimeout(this.nanti);
    try {
      while (this.keadaan.antre.length && !this.tahan) if (!(await this.#satu(this.keadaan.antre[0]))) break;
    } finally {
      this.jalan = false;
    }
  }

  /** Go on after the person has chosen. */
  lanjut() {
    this.tahan = false;
    if (this.keadaan.antre.length) this.dorong();
    else this.#kabari("tersimpan", { disimpan: this.terakhir });
  }

  async #satu(kelompok) {
    kelompok.dikirim = true;
    if (!this.gagal) this.#kabari("menyimpan");
    const { sebab, data } = await this.#kirim(kelompok);
    if (sebab) {
      this.#terhalang(sebab, data, kelompok);
      return false;
    }
    this.gagal = 0;
    this.terakhir = data.disimpan;
    this.keadaan.terima(kelompok, data);
    this.#kabari(this.keadaan.antre.length ? "menyimpan" : "tersimpan", data);
    return true;
  }

  #terhalang(sebab, data, kelompok) {
    if (sebab === "luring" || sebab === "masuk") {
      const jeda = JEDA_MS[Math.min(this.gagal, JEDA_MS.length - 1)];
      this.gagal += 1;
      this.nanti = setTimeout(() => this.dorong(), jeda);
    } else {
      this.gagal = 0;
      this.tahan = true;
    }
    this.#kabari(sebab, { ...data, kelompok });
  }

  /** {data} when kept, {sebab, data} when not. */
  async #kirim(kelompok, kedua = false) {
    const { kunci, perubahan, dilihat } = kelompok;
    const milik = this.keadaan.milikSejak(dilihat);
    const badan = JSON.stringify({ kunci, perubahan, hitungan: dilihat, milik, penugasan: this.penugasan });
    const jawaban = await this.minta(this.alamat.simpan, badan);
    if (jawaban === null || jawaban.status >= 500 || jawaban.status === 429) return { sebab: "luring" };
    if (jawaban.type === "opaqueredirect") return { sebab: "masuk" };
    const data = await bacaJson(jawaban);
    if (jawaban.ok) return data ? { data } : { sebab: "luring" };
    if (jawaban.status === 403 && !kedua) return this.#setelahMasuk(kelompok);
    if (data?.kode === "bentrok" || data?.kode === "ditolak") return { sebab: data.kode, data };
    const pesan = data?.pesan ?? "SOP ini tidak dapat Anda sunting lagi. Muat ulang halaman ini.";
    return { sebab: "tutup", data: { pesan } };
  }

  /** A new log-in, in another tab, brought a new token: fetch it and send once more. */
  async #setelahMasuk(kelompok) {
    const jawaban = await this.minta(this.alamat.isi);
    if (jawaban === null) return { sebab: "luring" };
    const data = jawaban.ok ? await bacaJson(jawaban) : null;
    if (!data) return { sebab: "masuk" };
    this.csrf = data.csrf;
    return this.#kirim(kelompok, true);
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
        keepalive: (badan?.length ?? 0) < BATAS_KEEPALIVE,
        signal: AbortSignal.timeout(BATAS_TUNGGU_MS),
      });
    } catch {
      return null;
    }
  }

  /** What others have saved meanwhile, when nothing of one's own waits. */
  async lihat() {
    if (this.jalan || this.keadaan.antre.length) return;
    const jawaban = await this.minta(`${this.alamat.isi}?hitungan=${this.keadaan.hitungan}`);
    const data = jawaban?.ok ? await bacaJson(jawaban) : null;
    if (!data || this.jalan || this.keadaan.antre.length) return;
    this.csrf = data.csrf;
    if (data.hitungan === this.keadaan.hitungan) return;
    this.keadaan.segarkan(data);
    this.#kabari("tersimpan", data);
  }

  #kabari(nama, rincian = {}) {
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
