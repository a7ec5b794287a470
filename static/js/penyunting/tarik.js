// Pulling with the pointer: a new arrow from a handle of the chosen symbol, or the end of the chosen arrow elsewhere.
import { rangkaian, samaUjung } from "./perubahan.js";
import { jalanKe, ubahTujuan } from "./sambungan.js";
import { garis } from "./unsur.js";

const PALING_DEKAT = 6; // px that the pointer must travel: less is a click

function ujungDari(simbol) {
  const { kegiatan, pelaksana, urut } = simbol.dataset;
  return [kegiatan, pelaksana, Number(urut)];
}

/** `lembar` holds the table and the SVG; `ruang` = {keadaan, simbol, lakukan, lompat}. */
export function pasangTarik(lembar, ruang) {
  const svg = lembar.querySelector(".bagan-gambar");
  let tarikan = null;
  let baruSelesai = false;

  svg.addEventListener("pointerdown", (acara) => {
    const gagang = acara.target.closest(".gagang-bidik");
    baruSelesai = false;
    if (!gagang || acara.button) return;
    acara.preventDefault();
    const awal = { x: Number(gagang.getAttribute("cx")), y: Number(gagang.getAttribute("cy")) };
    const panah = gagang.closest("[data-panah]")?.dataset.panah;
    const dari = panah ? rangkaian(ruang.keadaan.isi).find((a) => a.id === panah).dari : ujungDari(gagang.closest(".simbol"));
    tarikan = { dari, panah, awal, layar: [acara.clientX, acara.clientY], garis: null };
    svg.setPointerCapture(acara.pointerId);
  });

  // A finger on a handle pulls and scrolls nothing; touch-action is not heeded within an SVG.
  svg.addEventListener("touchstart", (acara) => acara.target.closest(".gagang-bidik") && acara.preventDefault(), { passive: false });

  svg.addEventListener("pointermove", (acara) => {
    if (!tarikan) return;
    const [dx, dy] = [acara.clientX - tarikan.layar[0], acara.clientY - tarikan.layar[1]];
    if (!tarikan.garis && Math.hypot(dx, dy) < PALING_DEKAT) return;
    if (!tarikan.garis) {
      tarikan.garis = garis("path", { class: "alur-tarik" });
      svg.append(tarikan.garis);
      lembar.classList.add("menarik");
    }
    const { x, y } = tarikan.awal;
    tarikan.garis.setAttribute("d", `M${x} ${y}L${x + dx} ${y + dy}`);
    tandai(sasaranDi(acara));
  });

  svg.addEventListener("pointerup", (acara) => selesai(sasaranDi(acara)));
  svg.addEventListener("pointercancel", () => selesai(null));
  document.addEventListener("keydown", (acara) => acara.key === "Escape" && selesai(null));
  // The click that follows a pull is no click on what lies there.
  svg.addEventListener("click", (acara) => baruSelesai && acara.stopPropagation());

  function sasaranDi(acara) {
    if (!tarikan?.garis) return null;
    const di = document.elementFromPoint(acara.clientX, acara.clientY);
    const simbol = di?.closest(".simbol") ?? simbolSel(di?.closest("[data-sel]"));
    return simbol && !samaUjung(ujungDari(simbol), tarikan.dari) ? simbol : null;
  }

  function simbolSel(sel) {
    if (!sel) return null;
    const [id, kode] = sel.dataset.sel.split("/");
    return svg.querySelector(`.simbol[data-kegiatan="${CSS.escape(id)}"][data-pelaksana="${CSS.escape(kode)}"]`);
  }

  function tandai(sasaran) {
    svg.querySelector(".sasaran")?.classList.remove("sasaran");
    sasaran?.classList.add("sasaran");
  }

  function selesai(sasaran) {
    if (!tarikan) return;
    const { dari, panah, garis: tarik } = tarikan;
    tarikan = null;
    baruSelesai = tarik !== null;
    tarik?.remove();
    tandai(null);
    lembar.classList.remove("menarik");
    if (!sasaran) return;
    if (panah) {
      const ke = ujungDari(sasaran);
      const kini = rangkaian(ruang.keadaan.isi).find((a) => a.id === panah);
      if (kini && !samaUjung(kini.ke, ke)) ruang.lakukan(ubahTujuan(panah, ke), { kabar: "Panah dipindahkan." });
      return;
    }
    const { id, perubahan } = jalanKe(ruang.keadaan.isi, dari, ujungDari(sasaran));
    if (ruang.lakukan(perubahan)) ruang.lompat(`alur/${id}`);
  }
}
