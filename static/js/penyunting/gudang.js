// What is not saved yet, kept on this computer (IndexedDB): from the key stroke until the server has confirmed it, so that
// it outlives the tab, the browser and the machine. One record for a batch of edits, one for what is being typed:
// {kunci, orang, dokumen, versi, jendela: [window, …], perubahan, kata, dilihat, membalik: kunci|null, waktu, urutan}
// What was written lies there encrypted (`iv`, `isi` in place of perubahan, kata, dilihat): others use this computer too,
// and the key comes with a page, after log-in, to that person alone.

const NAMA = "ambon-penyunting";
const RAK = "antrean";
const KELUAR = "keluar"; // said to the other windows: the person logs out, nothing more of theirs is kept here

/** The person's key; null where the browser encrypts nothing (plain http, where all can be read on the way anyway). */
async function kunciOrang() {
  const teks = document.querySelector("form[data-keluar]")?.dataset.simpanan;
  if (!teks || !crypto.subtle) return null;
  const mentah = Uint8Array.from(atob(teks), (huruf) => huruf.charCodeAt(0));
  return crypto.subtle.importKey("raw", mentah, "AES-GCM", false, ["encrypt", "decrypt"]);
}

const bita = (teks) => new TextEncoder().encode(teks);

/** The key of the mark that this person has logged out in this browser. */
function tandaKeluar(orang) {
  return `keluar-${orang}`;
}

function buka() {
  return new Promise((selesai, gagal) => {
    const minta = indexedDB.open(NAMA, 1);
    minta.onupgradeneeded = () => minta.result.createObjectStore(RAK, { keyPath: "kunci" }).createIndex("orang", "orang");
    minta.onsuccess = () => selesai(minta.result);
    minta.onerror = minta.onblocked = () => gagal(minta.error);
  });
}

export class Gudang {
  #basis = buka().catch(() => null); // private windows of some browsers have none: then nothing is kept
  #saluran = new BroadcastChannel(NAMA);
  #kunci = kunciOrang();
  #ekor = Promise.resolve(); // the last write: encrypting takes a moment, and none may overtake another

  constructor() {
    this.#saluran.addEventListener("message", ({ data }) => data === KELUAR && (this.#basis = Promise.resolve(null)));
  }

  /** This person is here (again): what they write is kept. */
  lanjut(orang) {
    this.#basis = buka().catch(() => null);
    return this.hapus(tandaKeluar(orang));
  }

  /** Runs `kerja(store)` after all that was asked before; its request's result, or null where nothing can be kept. */
  #di(mode, kerja, siapkan = () => null) {
    const giliran = this.#ekor.then(async () => {
      const [basis, bahan] = [await this.#basis, await siapkan()];
      if (!basis) return null;
      return new Promise((selesai) => {
        const transaksi = basis.transaction(RAK, mode);
        const minta = kerja(transaksi.objectStore(RAK), bahan);
        transaksi.oncomplete = () => selesai(minta?.result ?? null);
        transaksi.onabort = transaksi.onerror = () => selesai(null);
      });
    });
    this.#ekor = giliran.catch(() => null);
    return giliran;
  }

  async #tutup(rekaman) {
    const kunci = await this.#kunci;
    if (!kunci || !rekaman.perubahan) return rekaman;
    const { perubahan, kata, dilihat, ...terang } = rekaman;
    const cara = { name: "AES-GCM", iv: crypto.getRandomValues(new Uint8Array(12)), additionalData: bita(rekaman.kunci) };
    const isi = await crypto.subtle.encrypt(cara, kunci, bita(JSON.stringify({ perubahan, kata, dilihat })));
    return { ...terang, iv: cara.iv, isi };
  }

  /** The record as it was; null where it was written under another key (the server's own was changed). */
  async #buka({ iv, isi, ...terang }) {
    if (!isi) return terang;
    const cara = { name: "AES-GCM", iv, additionalData: bita(terang.kunci) };
    try {
      const teks = new TextDecoder().decode(await crypto.subtle.decrypt(cara, await this.#kunci, isi));
      return { ...terang, ...JSON.parse(teks) };
    } catch {
      return null;
    }
  }

  /** Both or nothing: this record in, those that it takes the place of out. Nothing of who has logged out. */
  tulis(rekaman, diganti = []) {
    const tulis = (rak, tertutup) => {
      rak.get(tandaKeluar(rekaman.orang)).onsuccess = ({ target }) => {
        if (target.result) return;
        for (const kunci of diganti) rak.delete(kunci);
        rak.put(tertutup);
      };
    };
    return this.#di("readwrite", tulis, () => this.#tutup(rekaman));
  }

  hapus(...kunci) {
    return this.#di("readwrite", (rak) => {
      for (const satu of kunci) rak.delete(satu);
    });
  }

  /** Throw away everything of one person, who logs out. */
  kosongkan(orang) {
    this.#saluran.postMessage(KELUAR);
    // In one transaction, with a mark that holds up a window which has not heard of it yet.
    return this.#di("readwrite", (rak) => {
      rak.put({ kunci: tandaKeluar(orang) }); // without `orang`: no record of theirs
      rak.index("orang").getAllKeys(orang).onsuccess = ({ target }) => target.result.forEach((kunci) => rak.delete(kunci));
    });
  }

  /** Everything of one person, oldest first. */
  async milik(orang) {
    const semua = (await this.#di("readonly", (rak) => rak.index("orang").getAll(orang))) ?? [];
    const terbuka = await Promise.all(semua.map((satu) => this.#buka(satu)));
    return terbuka.filter((satu) => satu).sort((a, b) => a.urutan - b.urutan);
  }
}
