// The flowchart as SVG elements, from boxes and polylines that the engine or (until it answers) the page itself placed.
import { garis, selaraskan } from "./unsur.js";

// tampilan.md, "Flowchart": width and height on the screen.
export const UKURAN = { proses: [52, 28], mulai: [52, 24], selesai: [52, 24], keputusan: [56, 36] };
const KEPALA = [8, 4.5]; // an arrow's head: length, half its width
const GAGANG = [4.5, 12]; // a handle's radius, and that of what can be pressed

export function jalanBentuk(bentuk, [x, y, b, t]) {
  if (bentuk === "keputusan") return `M${x + b / 2} ${y}L${x + b} ${y + t / 2}L${x + b / 2} ${y + t}L${x} ${y + t / 2}Z`;
  if (bentuk === "proses") return `M${x} ${y}h${b}v${t}h${-b}Z`;
  const r = t / 2;
  return `M${x + r} ${y}h${b - t}a${r} ${r} 0 0 1 0 ${t}h${t - b}a${r} ${r} 0 0 1 0 ${-t}Z`;
}

/** A symbol alone, for a button. */
export function gambarBentuk(bentuk) {
  const [b, t] = UKURAN[bentuk].map((n) => n * 0.6);
  const jalan = garis("path", { d: jalanBentuk(bentuk, [18 - b / 2, 12 - t / 2, b, t]) });
  return garis("svg", { class: "bentuk", viewBox: "0 0 36 24", "aria-hidden": "true" }, jalan);
}

/**
 * `simbol` = [{ujung, bentuk, kotak}], `panah` = [{id, jenis, titik, label}], `temu` = points; `pilihan` = {ujung, alur};
 * `basi`: the lines were drawn for another state of the table. What stays keeps its element, so that a press on it counts.
 */
export function lukis(svg, { simbol, panah, temu }, pilihan, basi) {
  const [garisan, titik, simbolan, label, ujung] = lapisan(svg);
  const pilih = pilihan.ujung?.join("/");
  for (const lapis of [garisan, titik, label]) lapis.classList.toggle("basi", basi);
  const kunci = (p) => p.id;
  selaraskan(garisan, panah, { kunci, baru: panahBaru, segarkan: (g, p) => segarkanPanah(g, p, p.id === pilihan.alur) });
  selaraskan(simbolan, simbol, {
    kunci: (s) => s.ujung.join("/"),
    baru: simbolBaru,
    segarkan: (g, s) => segarkanSimbol(g, s, s.ujung.join("/") === pilih),
  });
  titik.replaceChildren(...temu.map(([cx, cy]) => garis("circle", { class: "temu", cx, cy, r: 2.5 })));
  label.replaceChildren(...panah.filter((p) => p.label).map(satuLabel));
  const terpilih = panah.filter((p) => p.id === pilihan.alur && p.jenis === "panah" && !basi);
  ujung.replaceChildren(...terpilih.map(gagangUjung));
}

function lapisan(svg) {
  if (!svg.children.length) svg.append(...[1, 2, 3, 4, 5].map(() => garis("g")));
  return [...svg.children];
}

function panahBaru({ id }) {
  return garis(
    "g",
    {},
    garis("path", { class: "alur-bidik", data: { alur: id } }),
    garis("path", { class: "alur" }),
    garis("polygon", { class: "kepala-panah" }),
  );
}

function segarkanPanah(g, { jenis, titik }, terpilih) {
  const [bidik, alur, kepalanya] = g.children;
  const ujung = jenis === "bersama" ? [] : kepala(titik);
  const akhir = ujung.length ? [(ujung[1][0] + ujung[2][0]) / 2, (ujung[1][1] + ujung[2][1]) / 2] : titik.at(-1);
  bidik.setAttribute("d", jalan(titik));
  alur.setAttribute("d", jalan([...titik.slice(0, -1), akhir]));
  kepalanya.setAttribute("points", ujung.join(" "));
  for (const bagian of [alur, kepalanya]) bagian.classList.toggle("terpilih", terpilih);
}

/** What the end of the chosen arrow is pulled by. */
function gagangUjung({ id, titik }) {
  const [cx, cy] = titik.at(-1);
  const [tampak, bidik] = GAGANG;
  return garis(
    "g",
    { data: { panah: id } },
    garis("circle", { class: "gagang gagang-ujung", cx, cy, r: tampak }),
    garis("circle", { class: "gagang-bidik", cx, cy, r: bidik }),
  );
}

function jalan(titik) {
  return `M${titik.map(([x, y]) => `${x} ${y}`).join("L")}`;
}

function kepala(titik) {
  const [[x0, y0], [x, y]] = titik.slice(-2);
  const jarak = Math.hypot(x - x0, y - y0) || 1;
  const [dx, dy] = [(x - x0) / jarak, (y - y0) / jarak];
  const panjang = Math.min(KEPALA[0], jarak);
  const [bx, by] = [x - dx * panjang, y - dy * panjang];
  return [[x, y], [bx - dy * KEPALA[1], by + dx * KEPALA[1]], [bx + dy * KEPALA[1], by - dx * KEPALA[1]]];
}

function simbolBaru({ ujung: [kegiatan, pelaksana, urut] }) {
  return garis("g", { class: "simbol", data: { kegiatan, pelaksana, urut } }, garis("path"));
}

function segarkanSimbol(g, { bentuk, kotak }, terpilih) {
  g.dataset.bentuk = bentuk;
  g.firstChild.setAttribute("d", jalanBentuk(bentuk, kotak));
  g.classList.toggle("terpilih", terpilih);
  while (g.children.length > 1) g.lastChild.remove();
  if (terpilih) g.append(...gagang(kotak));
}

function gagang([x, y, b, t]) {
  const titik = [[x + b / 2, y], [x + b, y + t / 2], [x + b / 2, y + t], [x, y + t / 2]];
  const [tampak, bidik] = GAGANG;
  return titik.flatMap(([cx, cy]) => [
    garis("circle", { class: "gagang", cx, cy, r: tampak }),
    garis("circle", { class: "gagang-bidik", cx, cy, r: bidik }),
  ]);
}

function satuLabel({ label }) {
  const [x, y, b, t] = label.kotak;
  const tinggi = t / label.baris.length;
  const tulisan = label.baris.map((baris, i) => {
    const teks = garis("text", { x: x + b / 2, y: y + tinggi * (i + 0.5) + 4.3, "text-anchor": "middle" });
    teks.textContent = baris;
    return teks;
  });
  return garis("g", { class: "label" }, garis("rect", { x, y, width: b, height: t }), ...tulisan);
}
