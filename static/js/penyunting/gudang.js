// What is not saved yet, kept on this computer (IndexedDB): from the key stroke until the server has confirmed it, so that
// it outlives the tab, the browser and the machine. One record for a batch of edits, one for what is being typed:
// {kunci, orang, dokumen, versi, jendela: [window, …], perubahan, kata, dilihat, membalik: kunci|null, waktu, urutan}

const NAMA = "ambon-penyunting";
const RAK = "antrean";
const KELUAR = "keluar"; // said to the other windows: the person logs out, nothing more of theirs is kept here

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

  constructor() {
    this.#saluran.addEventListener("message", ({ data }) => data === KELUAR && (this.#basis = Promise.resolve(null)));
  }

  /** This person is here (again): what they write is kept. */
  lanjut(orang) {
    this.#basis = buka().catch(() => null);
    return this.hapus(tandaKeluar(orang));
  }

  /** Runs `kerja(store)`; its request's result, or null where nothing can be kept. */
  async #di(mode, kerja) {
    const basis = await this.#basis;
    if (!basis) return null;
    return new Promise((selesai) => {
      const transaksi = basis.transaction(RAK, mode);
      const minta = kerja(transaksi.objectStore(RAK));
      transaksi.oncomplete = () => selesai(minta?.result ?? null);
      transaksi.onabort = transaksi.onerror = () => selesai(null);
    });
  }

  /** Both or nothing: this record in, those that it takes the place of out. Nothing of who has logged out. */
  tulis(rekaman, diganti = []) {
    return this.#di("readwrite", (rak) => {
      rak.get(tandaKeluar(rekaman.orang)).onsuccess = ({ target }) => {
        if (target.result) return;
        for (const kunci of diganti) rak.delete(kunci);
        rak.put(rekaman);
      };
    });
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
    return semua.sort((a, b) => a.urutan - b.urutan);
  }
}
