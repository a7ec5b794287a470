// Places of the document on the page: from an element to its address and words, and back. The server words them anew
// when a note is saved; here they are needed at once, on a slow line too.

const KOLOM = { uraian: "kegiatan", kelengkapan: "kelengkapan", waktu: "waktu", output: "output", keterangan: "keterangan" };
export const DAPAT_DITUNJUK = "[data-bertinjau] [data-tempat], [data-bertinjau] tbody [data-sel], [data-bertinjau] tbody [data-kode]";

const panah = () => JSON.parse(document.getElementById("panah-tinjauan")?.textContent ?? "[]");
const tabel = () => document.querySelector("[data-bagan] table");

function namaPelaksana(sel) {
  const letak = [...sel.parentElement.querySelectorAll("[data-kode]")].indexOf(sel);
  return tabel().querySelectorAll("thead .kol-pelaksana")[letak]?.textContent.trim() ?? "";
}

function simbolDiSel(sel) {
  const { no } = sel.parentElement.dataset;
  return [...document.querySelectorAll(".bagan-gambar .simbol")].filter(
    (s) => s.dataset.kegiatan === no && s.dataset.pelaksana === sel.dataset.kode,
  );
}

function pilihanSel(sel) {
  const { baris } = sel.parentElement.dataset;
  const langkah = `Langkah ${sel.parentElement.dataset.no}`;
  const siapa = namaPelaksana(sel);
  const simbol = simbolDiSel(sel).map((s, i) => ({
    alamat: `simbol/${baris}/${sel.dataset.kode}/${s.dataset.urut}`,
    kata: `${langkah}, simbol ${siapa}${i ? ` ke-${i + 1}` : ""}`,
  }));
  const jalan = panah().filter((p) => p.baris === baris && p.kode === sel.dataset.kode);
  const kosong = simbol.length ? [] : [{ alamat: `simbol/${baris}/${sel.dataset.kode}`, kata: `${langkah}, kolom ${siapa}` }];
  return [...simbol, ...jalan, ...kosong, { alamat: `kegiatan/${baris}`, kata: langkah }];
}

/** {unsur, kutipan, pilihan: [{alamat, kata}]} of what was pointed at, the likeliest place first. */
export function tunjuk(unsur) {
  const garis = unsur.closest(".alur-bidik");
  if (garis) {
    const satu = panah()[Number(garis.dataset.alur)];
    return satu && { unsur: unsurPada(satu.alamat) ?? garis, kutipan: "", pilihan: [satu] };
  }
  const simbol = unsur.closest(".bagan-gambar .simbol");
  if (simbol) {
    const baris = tabel().querySelector(`tr[data-no="${CSS.escape(simbol.dataset.kegiatan)}"]`);
    return tunjuk(baris.querySelector(`[data-kode="${CSS.escape(simbol.dataset.pelaksana)}"]`));
  }
  const nomor = unsur.closest("[data-bertinjau] tr[data-baris] .kol-no")?.parentElement.dataset;
  if (nomor) {
    return { unsur: unsur.closest(".kol-no"), kutipan: "", pilihan: [{ alamat: `kegiatan/${nomor.baris}`, kata: `Langkah ${nomor.no}` }] };
  }
  const sel = unsur.closest(DAPAT_DITUNJUK);
  if (!sel) return null;
  if (sel.dataset.kode) return { unsur: sel, kutipan: "", pilihan: pilihanSel(sel) };
  if (sel.dataset.tempat) return { unsur: sel, kutipan: teks(sel), pilihan: [{ alamat: sel.dataset.tempat, kata: sel.dataset.kata }] };
  const langkah = `Langkah ${sel.parentElement.dataset.no}`;
  const alamat = `kegiatan/${sel.parentElement.dataset.baris}`;
  return {
    unsur: sel,
    kutipan: teks(sel),
    pilihan: [{ alamat: `${alamat}/${sel.dataset.sel}`, kata: `${langkah}, ${KOLOM[sel.dataset.sel]}` }, { alamat, kata: langkah }],
  };
}

/** The text of a place without the pins that stand on it. */
function teks(unsur) {
  const salinan = unsur.cloneNode(true);
  for (const pin of salinan.querySelectorAll(".pin")) pin.remove();
  return salinan.innerText.trim();
}

/** The element on which the pin of this address stands; null where the page does not show it. */
export function unsurPada(alamat) {
  const [jenis, ...sisa] = alamat.split("/");
  if (jenis === "alur") {
    const satu = panah().find((p) => p.alamat === alamat);
    return satu ? unsurPada(`simbol/${satu.baris}/${satu.kode}`) : null;
  }
  if (jenis === "kegiatan" || jenis === "simbol") {
    const baris = tabel()?.querySelector(`tr[data-baris="${CSS.escape(sisa[0])}"]`);
    const bagian = sisa[1] ?? "uraian";
    return baris?.querySelector(jenis === "simbol" ? `[data-kode="${CSS.escape(bagian)}"]` : `[data-sel="${CSS.escape(bagian)}"]`) ?? null;
  }
  if (jenis === "pelaksana") return null;
  return (
    document.querySelector(`[data-tempat="${CSS.escape(alamat)}"]`) ??
    document.querySelector(`[data-tempat="${CSS.escape(`${alamat}/1`)}"]`) ??
    // A line of a component is shown by the component.
    document.querySelector(`[data-tempat="${CSS.escape([jenis, sisa[0]].join("/"))}"]`)
  );
}

/** The drawn symbol or line of this address, if it is one. */
export function gambarPada(alamat) {
  const [jenis, baris, kode, urut] = alamat.split("/");
  if (jenis === "alur") {
    const letak = panah().findIndex((p) => p.alamat === alamat);
    return document.querySelector(`.bagan-gambar .alur[data-alur="${letak}"]`);
  }
  if (jenis !== "simbol" || !urut) return null;
  const no = tabel()?.querySelector(`tr[data-baris="${CSS.escape(baris)}"]`)?.dataset.no;
  return document.querySelector(`.bagan-gambar .simbol[data-kegiatan="${no}"][data-pelaksana="${CSS.escape(kode)}"][data-urut="${urut}"]`);
}
