// What lies on the clipboard, as lines (blok.js): HTML of Word, Excel, LibreOffice and the web, or plain text.
import { GAYA, barisBaru } from "../blok.js";

const BATAS_TEKS = 4000;
const BATAS_KOLOM = 12;
const BATAS_HTML = 2_000_000;
const BLOK = new Set("P DIV H1 H2 H3 H4 H5 H6 LI UL OL TABLE BLOCKQUOTE SECTION ARTICLE HEADER FOOTER MAIN DL DT DD PRE BODY FORM FIGURE".split(" "));
const PENANDA = /^\s*(?:(\d{1,3})[.)]|\(?([a-z])[.)]|([-–—•●○▪■◦*·§o]|\uf0b7|\uf0a7|\u00b7))(?:\s+|$)/i;
const TERLARANG = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200d\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Text without what the server refuses, one kind of line end. */
export function rapi(teks) {
  return teks.replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n").replace(/\u00a0/g, " ").replace(TERLARANG, "").slice(0, BATAS_TEKS * 100);
}

/** The lines of what was copied; one paragraph where it is just text. */
export function baris({ html, teks }) {
  if (html && html.length <= BATAS_HTML && /<(li|table|p|div|br|h\d|td)[\s>/]/i.test(html)) {
    const hasil = dariHtml(html);
    if (hasil.length) return hasil;
  }
  return dariTeks(rapi(teks));
}

/** The cells of what was copied: [[text, …], …]; null where it is no block of cells. */
export function sel({ html, teks }) {
  const tabel = html && urai(html).querySelector("table");
  if (tabel) return kisi(tabel).map((b) => b.map(({ teks: isi }) => isi));
  const rapiTeks = rapi(teks).replace(/\n$/, "");
  return rapiTeks.includes("\t") ? rapiTeks.split("\n").map((b) => b.split("\t").map((s) => s.trim())) : null;
}

// --- HTML ---

/** The copied page. Its styles become data, its handlers nothing: the content policy forbids both, and says so. */
function urai(html) {
  const rapikanTanda = (tanda) => tanda.replace(/\sstyle\s*=/gi, " data-gaya=").replace(/\son\w+\s*=/gi, " data-x=");
  const tanpaGaya = html.replace(/<style[\s>][^]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, rapikanTanda);
  return new DOMParser().parseFromString(tanpaGaya, "text/html");
}

/** The value of a style's property; "" where it has none. */
function sifat(unsur, nama) {
  return new RegExp(`(?:^|[;\\s])${nama}\\s*:\\s*([^;]+)`, "i").exec(unsur.dataset?.gaya ?? "")?.[1].trim().toLowerCase() ?? "";
}

function dariHtml(html) {
  const badan = urai(html).body;
  for (const buang of badan.querySelectorAll("style, script, meta, link, title, xml, [hidden]")) buang.remove();
  const hasil = [];
  telusuri(badan, { tingkat: 0, hasil, gaya: "", word: {} });
  return ratakan(jadikanButir(hasil).filter((b) => b.jenis === "tabel" || b.teks));
}

/** Paragraphs in a row that somebody numbered by hand become a list, as in plain text. */
function jadikanButir(semua) {
  const hasil = [];
  for (let i = 0; i < semua.length; i += 1) {
    let akhir = i;
    while (semua[akhir]?.lepas) akhir += 1;
    if (akhir - i > 1) hasil.push(...dariTeks(semua.slice(i, akhir).map((b) => b.teks).join("\n"), false));
    else hasil.push(semua[i]);
    i = Math.max(i, akhir - 1);
  }
  return hasil.map(({ lepas, ...b }) => b);
}

/** Walk through block elements; text between them gathers into lines. */
function telusuri(unsur, di) {
  let teks = [];
  const tutup = () => {
    tulisTeks(teks, di);
    teks = [];
  };
  for (const anak of unsur.childNodes) {
    if (anak.nodeType === Node.ELEMENT_NODE && (BLOK.has(anak.tagName) || anak.querySelector?.("p, li, table, div"))) {
      tutup();
      satuBlok(anak, di);
    } else if (anak.nodeType === Node.TEXT_NODE || anak.nodeType === Node.ELEMENT_NODE) teks.push(anak);
  }
  tutup();
}

function satuBlok(unsur, luar) {
  const { tagName } = unsur;
  const di = { ...luar, gaya: gayaHuruf(unsur, luar.gaya) };
  if (tagName === "TABLE") return void tulisTabel(unsur, di);
  if (tagName === "UL" || tagName === "OL") return void daftar(unsur, di);
  if (tagName === "LI") return void butir(unsur, "butir", di, true);
  const word = butirWord(unsur, di);
  if (word) return void di.hasil.push(word);
  telusuri(unsur, di);
}

function gayaDaftar(unsur) {
  if (unsur.tagName === "UL") return "butir";
  const jenis = unsur.getAttribute("type") || sifat(unsur, "list-style-type");
  return /^(a|lower-alpha|upper-alpha|lower-latin)$/i.test(jenis) ? "huruf" : "angka";
}

function daftar(unsur, di) {
  const gaya = gayaDaftar(unsur);
  // Lists that stand right within lists (Google Docs, LibreOffice) belong to the item before them.
  let pertama = !(unsur.start > 1);
  for (const anak of unsur.children) {
    if (anak.tagName === "LI") {
      // Word on the web gives every item a list of its own, and says its level.
      const tingkat = Math.max(di.tingkat, Number(anak.dataset.ariaLevel ?? 1) - 1);
      butir(anak, gaya, { ...di, tingkat }, pertama);
      pertama = false;
    } else if (anak.tagName === "UL" || anak.tagName === "OL") daftar(anak, { ...di, tingkat: di.tingkat + 1 });
  }
}

function butir(unsur, gaya, di, pertama) {
  const letak = di.hasil.length;
  const dalam = { ...di, tingkat: di.tingkat + 1, gaya: gayaHuruf(unsur, di.gaya) };
  telusuri(unsur, dalam);
  const isi = di.hasil[letak];
  // The first paragraph of an item is its text.
  if (isi && isi.tingkat === di.tingkat + 1 && isi.jenis === "paragraf") Object.assign(isi, { jenis: gaya, tingkat: di.tingkat, baru: pertama && bersebelahan(di.hasil, letak, gaya) });
  else di.hasil.splice(letak, 0, barisBaru({ jenis: gaya, tingkat: di.tingkat }));
}

/** Whether a list of the same style ends just before, so that this one must say that it is another. */
function bersebelahan(hasil, letak, gaya) {
  const tingkat = hasil[letak].tingkat - 1;
  let j = letak - 1;
  while (j >= 0 && hasil[j].tingkat > tingkat) j -= 1;
  return j >= 0 && hasil[j].tingkat === tingkat && hasil[j].jenis === gaya;
}

/** A list paragraph of Word: `mso-list:l0 level2 lfo1`, its number in a span of its own. */
function butirWord(unsur, di) {
  const cocok = /mso-list:\s*(?!none)(l\d+)\s+level(\d)\s+(lfo\d+)/i.exec(unsur.dataset.gaya ?? "");
  if (!cocok) return null;
  const [, , level, daftarWord] = cocok;
  const tanda = [...unsur.querySelectorAll("span")].find((s) => /mso-list:\s*ignore/i.test(s.dataset.gaya ?? ""));
  const penanda = tanda?.textContent.replace(/\u00a0/g, " ").trim() ?? "";
  tanda?.remove();
  const jenis = /^\(?\d+[.)]?/.test(penanda) ? "angka" : /^\(?[a-z][.)]/i.test(penanda) ? "huruf" : "butir";
  const tingkat = di.tingkat + Number(level) - 1;
  const lama = di.word[tingkat];
  const mulai = /^\(?(1|a)[.)]/i.test(penanda);
  const baru = Boolean(lama && lama.jenis === jenis && (lama.daftarWord !== daftarWord || mulai) && jenis !== "butir" && setara(di.hasil, tingkat, jenis));
  di.word[tingkat] = { jenis, daftarWord };
  return barisBaru({ jenis, tingkat, teks: teksDari([...unsur.childNodes], di.gaya), baru });
}

/** Whether the last line on this level is an item of this style. */
function setara(hasil, tingkat, jenis) {
  const akhir = hasil.findLast((b) => b.tingkat <= tingkat);
  return akhir?.tingkat === tingkat && akhir.jenis === jenis;
}

/** Loose text as lines: one for each line of it. */
function tulisTeks(simpul, di) {
  const teks = teksDari(simpul, di.gaya);
  if (!teks) return;
  if (di.tingkat) return void di.hasil.push(barisBaru({ tingkat: di.tingkat, teks }));
  for (const satu of teks.split("\n")) if (satu) di.hasil.push(barisBaru({ teks: satu, lepas: true }));
}

function tulisTabel(unsur, di) {
  const semua = kisi(unsur);
  if (!semua.length) return;
  // A single cell around everything is a layout, not a table.
  if (semua.length === 1 && semua[0].length === 1) return void telusuri(unsur.querySelector("td, th"), di);
  const berjudul = semua.length > 1 && semua[0].every(({ kepala }) => kepala);
  const isi = semua.map((b) => b.map(({ teks }) => teks));
  const polos = (b) => b.map((s) => s.replace(/^\*\*(.*)\*\*$/s, "$1"));
  const bagian = berjudul ? { kepala: polos(isi[0]), baris: isi.slice(1) } : { kepala: [], baris: isi };
  di.hasil.push(barisBaru({ jenis: "tabel", tingkat: di.tingkat, ...bagian }));
}

/** Rows of {teks, kepala}; a cell over several has its text in the first of them. */
function kisi(tabel) {
  const hasil = [];
  const baris = [...tabel.querySelectorAll("tr")].filter((tr) => tr.closest("table") === tabel);
  baris.forEach((tr, r) => {
    let k = 0;
    for (const satu of tr.querySelectorAll(":scope > td, :scope > th")) {
      hasil[r] ??= [];
      while (hasil[r][k]) k += 1;
      const teks = teksSel(satu);
      const kepala = satu.tagName === "TH" || satu.closest("thead") !== null || (/^\*\*[^]*\*\*$/.test(teks) && teks.length > 4);
      const luas = Math.min(Number(satu.getAttribute("colspan")) || 1, BATAS_KOLOM);
      const tinggi = Math.min(Number(satu.getAttribute("rowspan")) || 1, baris.length - r);
      for (let i = 0; i < tinggi; i += 1) {
        for (let j = 0; j < luas; j += 1) (hasil[r + i] ??= [])[k + j] = { teks: i || j ? "" : teks, kepala };
      }
      k += luas;
    }
  });
  const lebar = Math.min(BATAS_KOLOM, Math.max(0, ...hasil.map((b) => b?.length ?? 0)));
  const kosong = { teks: "", kepala: false };
  const genap = hasil.map((b) => Array.from({ length: lebar }, (_, k) => b?.[k] ?? kosong));
  return tanpaTepiKosong(genap);
}

/** Excel copies empty rows at the end when whole columns were marked. */
function tanpaTepiKosong(semua) {
  let akhir = semua.length;
  while (akhir > 0 && semua[akhir - 1].every(({ teks }) => !teks)) akhir -= 1;
  return semua.slice(0, akhir);
}

/** A cell's blocks, one a line. */
function teksSel(unsur) {
  const blok = [...unsur.querySelectorAll("p, li, div")].filter((b) => !b.querySelector("p, li, div"));
  const gaya = unsur.tagName === "TH" ? "" : gayaHuruf(unsur, "");
  if (blok.length < 2) return teksDari([...unsur.childNodes], gaya);
  return blok.map((b) => teksDari([...b.childNodes], gayaHuruf(b, gaya))).filter(Boolean).join("\n");
}

/** Inline nodes as text with ** and *, within the style of what they stand in; blanks as a browser shows them. */
function teksDari(simpul, gayaLuar = "") {
  const potong = [];
  const jalan = (satu, gaya) => {
    if (satu.nodeType === Node.TEXT_NODE) potong.push([satu.textContent.replace(/[ \t\n\r\f]+/g, " "), gaya]);
    if (satu.nodeType !== Node.ELEMENT_NODE) return;
    if (satu.tagName === "BR") return void potong.push(["\n", ""]);
    const baru = gayaHuruf(satu, gaya);
    for (const anak of satu.childNodes) jalan(anak, baru);
  };
  for (const satu of simpul) jalan(satu, gayaLuar);
  return rapi(gabungkan(potong)).replace(/ *\n */g, "\n").replace(/ {2,}/g, " ").trim().slice(0, BATAS_TEKS);
}

function gayaHuruf(unsur, gaya) {
  const { tagName } = unsur;
  const berat = sifat(unsur, "font-weight");
  if (berat === "normal" || berat === "400") return gaya === "**" ? "" : gaya;
  if (/^(B|STRONG|H[1-6])$/.test(tagName) || berat === "bold" || Number(berat) >= 600) return "**";
  if (gaya !== "**" && (/^(I|EM)$/.test(tagName) || sifat(unsur, "font-style") === "italic")) return "*";
  return gaya;
}

/** Neighbours of one style together; marks stand close to the words and not around blanks. */
function gabungkan(potong) {
  const lari = [];
  for (const [teks, gaya] of potong) {
    const akhir = lari.at(-1);
    if (akhir && (akhir.gaya === gaya || !teks.trim())) akhir.teks += teks;
    else lari.push({ teks, gaya });
  }
  return lari
    .map(({ teks, gaya }) => {
      const inti = teks.trim();
      if (!gaya || !inti || inti.includes("*") || inti.includes("\n")) return teks;
      return teks.replace(inti, () => gaya + inti + gaya);
    })
    .join("");
}

// --- plain text ---

/** A line each; numbers and bullets make items, blanks in front make levels; tabs between cells a table. */
export function dariTeks(teks, bersel = true) {
  const semua = teks.split("\n").filter((b) => b.trim());
  if (bersel && semua.length > 1 && semua.every((b) => b.trim().includes("\t"))) {
    return [barisBaru({ jenis: "tabel", kepala: [], baris: semua.map((b) => b.split("\t").slice(0, BATAS_KOLOM).map((s) => s.trim())) })];
  }
  if (semua.length === 1) return [barisBaru({ teks: semua[0].replace(/\t/g, " ").trim().slice(0, BATAS_TEKS) })];
  const hasil = [];
  const tumpuk = []; // {lekuk, jenis} of the items that are open
  for (const b of semua) {
    const lekuk = b.replace(/\t/g, "    ").search(/\S/);
    const cocok = PENANDA.exec(b);
    const isi = (cocok ? b.slice(cocok[0].length) : b).replace(/\t/g, " ").trim().slice(0, BATAS_TEKS);
    if (!cocok) {
      tumpuk.length = 0;
      hasil.push(barisBaru({ teks: isi }));
      continue;
    }
    const jenis = GAYA[cocok[1] ? 0 : cocok[2] && cocok[2] !== "o" ? 1 : 2];
    hasil.push(barisBaru({ jenis, tingkat: tingkatTeks(tumpuk, { lekuk, jenis, mulai: /^(1|a)$/i.test(cocok[1] ?? cocok[2] ?? "") }), teks: isi }));
  }
  return hasil;
}

/** Deeper by its blanks, or (where copying lost them) by a style that begins anew within another. */
function tingkatTeks(tumpuk, butir) {
  while (tumpuk.length && tumpuk.at(-1).lekuk > butir.lekuk) tumpuk.pop();
  const akhir = tumpuk.at(-1);
  const lama = tumpuk.findLastIndex((s) => s.lekuk === butir.lekuk && s.jenis === butir.jenis);
  if (lama >= 0) tumpuk.length = lama;
  else if (akhir?.lekuk === butir.lekuk && !(butir.mulai || butir.jenis === "butir")) tumpuk.pop();
  tumpuk.push(butir);
  return tumpuk.length - 1;
}

/** The shallowest line becomes level 0: Word may copy the middle of a list. */
function ratakan(semua) {
  const dasar = Math.min(...semua.map((b) => b.tingkat));
  return dasar ? semua.map((b) => ({ ...b, tingkat: b.tingkat - dasar })) : semua;
}
