// The flowchart as SVG elements, from boxes and polylines that the engine or (until it answers) the page itself placed.
import { garis } from "./unsur.js";

// tampilan.md, "Flowchart": width and height on the screen.
export const UKURAN = { proses: [52, 28], mulai: [52, 24], selesai: [52, 24], keputusan: [56, 36] };
const KEPALA = [8, 4.5]; // an arrow's head: length, half its width
const GAGANG = 4.5; // a handle's radius

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
 * `basi`: the lines were drawn for another state of the table.
 */
export function lukis(svg, { simbol, panah, temu }, pilihan, basi) {
  const pilih = pilihan.ujung?.join("/");
  svg.replaceChildren(
    garis(
      "g",
      { class: basi ? "basi" : "" },
      ...panah.flatMap((p) => satuPanah(p, p.id === pilihan.alur)),
      ...temu.map(([x, y]) => garis("circle", { class: "temu", cx: x, cy: y, r: 2.5 })),
    ),
    ...simbol.map((s) => satuSimbol(s, s.ujung.join("/") === pilih)),
    garis("g", { class: basi ? "basi" : "" }, ...panah.filter((p) => p.label).map(satuLabel)),
  );
}

function satuPanah({ id, jenis, titik }, terpilih) {
  const data = { alur: id };
  const bidik = garis("path", { class: "alur-bidik", d: jalan(titik), data });
  if (jenis === "bersama") return [bidik, garis("path", { class: "alur", d: jalan(titik) })];
  const ujung = kepala(titik);
  const pangkal = [(ujung[1][0] + ujung[2][0]) / 2, (ujung[1][1] + ujung[2][1]) / 2];
  return [
    bidik,
    garis("path", { class: terpilih ? "alur terpilih" : "alur", d: jalan([...titik.slice(0, -1), pangkal]) }),
    garis("polygon", { class: terpilih ? "kepala-panah terpilih" : "kepala-panah", points: ujung.join(" ") }),
  ];
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

function satuSimbol({ ujung, bentuk, kotak }, terpilih) {
  const [id, kode, n] = ujung;
  const bentukan = garis("path", { d: jalanBentuk(bentuk, kotak) });
  const data = { kegiatan: id, pelaksana: kode, urut: n, bentuk };
  const g = garis("g", { class: terpilih ? "simbol terpilih" : "simbol", data }, bentukan);
  if (terpilih) g.append(...gagang(kotak));
  return g;
}

function gagang([x, y, b, t]) {
  const titik = [[x + b / 2, y], [x + b, y + t / 2], [x + b / 2, y + t], [x, y + t / 2]];
  return titik.map(([cx, cy]) => garis("circle", { class: "gagang", cx, cy, r: GAGANG }));
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
