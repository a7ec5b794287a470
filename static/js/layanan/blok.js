// The rich text of a component as lines, which is how it is written, and back (ambon_sop/blok/model.py is the shape).
// A line: {id, jenis, tingkat, dalam, teks} and more. `jenis` is paragraf, angka, huruf, butir, tabel or keadaan; `tingkat`
// how many items it stands within; `dalam`: it belongs to the keadaan above it; `baru`: its list begins here although one
// of the same style ends just before; `tetap`: it came empty and stays. A table has kepala and baris instead of teks.

export const GAYA = ["angka", "huruf", "butir"];
let nomor = 0;

export function barisBaru(sifat = {}) {
  nomor += 1;
  return { id: `b${nomor}`, jenis: "paragraf", tingkat: 0, dalam: false, teks: "", baru: false, tetap: false, ...sifat };
}

export const adalahButir = ({ jenis }) => GAYA.includes(jenis);

/** The lines of [BLOK, …]; `susun(uraikan(blok))` is the same blocks again. */
export function uraikan(blok, tingkat = 0, dalam = false) {
  const hasil = [];
  let sebelum = null;
  for (const satu of blok) {
    if (satu.tipe === "daftar") {
      const baru = sebelum?.tipe === "daftar" && sebelum.gaya === satu.gaya;
      satu.butir.forEach(({ teks, anak }, i) => {
        hasil.push(barisBaru({ jenis: satu.gaya, tingkat, dalam, teks, baru: baru && i === 0, tetap: !teks }));
        hasil.push(...uraikan(anak ?? [], tingkat + 1, dalam));
      });
    } else if (satu.tipe === "keadaan") {
      hasil.push(barisBaru({ jenis: "keadaan", tingkat, teks: satu.keadaan, tetap: true }), ...uraikan(satu.isi, tingkat, true));
    } else if (satu.tipe === "tabel") {
      hasil.push(barisBaru({ jenis: "tabel", tingkat, dalam, kepala: satu.kepala, baris: satu.baris }));
    } else {
      hasil.push(barisBaru({ tingkat, dalam, teks: satu.teks, tetap: !satu.teks }));
    }
    sebelum = satu;
  }
  return hasil;
}

/** The blocks of lines. Lines that are empty and did not come so are left out. */
export function susun(semua) {
  const akar = [];
  const kosong = new Set(); // what goes unless something stands within it
  let tumpuk = [akar]; // the list of blocks at each level
  let luar = null; // the levels around the keadaan that is open
  let dasar = 0;
  for (const b of semua) {
    if (luar && !b.dalam) [tumpuk, luar, dasar] = [luar, null, 0];
    const t = Math.max(dasar, Math.min(b.tingkat, tumpuk.length - 1));
    tumpuk.length = t + 1;
    if (b.jenis === "keadaan") {
      const kelompok = { tipe: "keadaan", keadaan: b.teks, isi: [] };
      tumpuk[t].push(kelompok);
      if (!b.tetap) kosong.add(kelompok);
      [luar, dasar] = [tumpuk, t];
      tumpuk = [...tumpuk.slice(0, t), kelompok.isi];
    } else if (adalahButir(b)) {
      const butir = { teks: b.teks, anak: [] };
      if (!b.teks && !b.tetap) kosong.add(butir);
      daftarUntuk(tumpuk[t], b).butir.push(butir);
      tumpuk.push(butir.anak);
    } else if (b.jenis === "tabel") tumpuk[t].push({ tipe: "tabel", kepala: b.kepala, baris: b.baris });
    else if (b.teks || b.tetap) tumpuk[t].push({ tipe: "paragraf", teks: b.teks });
  }
  return tanpaKosong(akar, kosong);
}

/** The list that an item goes on with, else a new one. */
function daftarUntuk(wadah, { jenis, baru }) {
  const akhir = wadah.at(-1);
  if (akhir?.tipe === "daftar" && akhir.gaya === jenis && !baru) return akhir;
  wadah.push({ tipe: "daftar", gaya: jenis, butir: [] });
  return wadah.at(-1);
}

function tanpaKosong(blok, kosong) {
  return blok.flatMap((satu) => {
    if (satu.tipe === "keadaan") {
      const isi = tanpaKosong(satu.isi, kosong);
      return isi.length || !kosong.has(satu) ? [{ ...satu, isi }] : [];
    }
    if (satu.tipe !== "daftar") return [satu];
    const butir = satu.butir.map((b) => [b, tanpaKosong(b.anak, kosong)]).filter(([b, anak]) => anak.length || !kosong.has(b));
    return butir.length ? [{ ...satu, butir: butir.map(([b, anak]) => ({ ...b, anak })) }] : [];
  });
}

/** The 1., b., – of each line ("" where it has none), and its number among the lines as notes count them (0: not saved). */
export function nomori(semua) {
  let lari = []; // by level: {jenis, n} of the list that is open
  let dasar = null; // the level of the keadaan that is open
  let urut = 0;
  return semua.map((b, i) => {
    if (dasar !== null && !b.dalam) [lari.length, dasar] = [dasar, null];
    const t = b.tingkat;
    lari.length = Math.min(lari.length, t + 1);
    const ada = b.teks || b.tetap || b.jenis === "tabel" || b.jenis === "keadaan" || semua[i + 1]?.tingkat > t;
    const no = ada ? urut + 1 : 0;
    if (ada) urut += b.jenis === "tabel" ? b.baris.length + (b.kepala.length ? 1 : 0) : 1;
    if (!adalahButir(b)) {
      lari[t] = null;
      if (b.jenis === "keadaan") dasar = t;
      return { penanda: "", no };
    }
    if (lari[t]?.jenis === b.jenis && !b.baru) lari[t].n += 1;
    else lari[t] = { jenis: b.jenis, n: 1 };
    return { penanda: penanda(b.jenis, lari[t].n), no };
  });
}

function penanda(gaya, n) {
  if (gaya === "butir") return "–";
  return `${gaya === "angka" ? n : huruf(n)}.`;
}

function huruf(n) {
  let teks = "";
  for (let sisa = n; sisa; sisa = Math.floor((sisa - 1) / 26)) teks = String.fromCharCode(97 + ((sisa - 1) % 26)) + teks;
  return teks;
}

/** The blocks as plain text, a line each, to be read and copied. */
export function polos(blok) {
  const semua = uraikan(blok);
  const tanda = nomori(semua);
  return semua
    .map((b, i) => {
      const lekuk = "   ".repeat(b.tingkat + (b.dalam ? 1 : 0));
      if (b.jenis === "keadaan") return `${lekuk}Bila ${b.teks}:`;
      if (b.jenis === "tabel") return [...(b.kepala.length ? [b.kepala] : []), ...b.baris].map((s) => lekuk + s.join(" | ")).join("\n");
      return `${lekuk}${tanda[i].penanda}${tanda[i].penanda && " "}${b.teks}`;
    })
    .join("\n");
}
