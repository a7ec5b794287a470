// Dragging rows and actors to another place, with mouse, pen or finger; the keyboard has Alt with the arrows.
import { buat } from "./unsur.js";

const PALING_DEKAT = 6; // px that the pointer must travel: less is a click
const TEPI = 48; // px from the window's edge in which the page scrolls along
const LANGKAH_GULIR = 12; // px

const BARIS = {
  pegangan: ".nomor-langkah",
  butir: (lembar) => [...lembar.querySelectorAll("tr[data-kegiatan]")],
  milik: (pegangan) => pegangan.closest("tr[data-kegiatan]"),
  kunci: (tr) => tr.dataset.kegiatan,
  tengah: ({ top, height }) => top + height / 2,
  titik: ({ clientY }) => clientY,
  jatuh: (ruang, id, setelah) => ruang.kerja.pindahKe(id, setelah),
};
const KOLOM = {
  pegangan: ".pegangan",
  butir: (lembar) => [...lembar.querySelectorAll("[data-baris=nama] th[data-pelaksana]")],
  milik: (pegangan) => pegangan.closest("th[data-pelaksana]"),
  kunci: (th) => th.dataset.pelaksana,
  tengah: ({ left, width }) => left + width / 2,
  titik: ({ clientX }) => clientX,
  jatuh: (ruang, kode, setelah) => ruang.kerja.pindahPelaksanaKe(kode, setelah),
};

/** `lembar` holds the table; `ruang` = {kerja, ketikan}. */
export function pasangSeret(lembar, ruang) {
  let seretan = null;

  lembar.addEventListener("pointerdown", (acara) => {
    const arah = [BARIS, KOLOM].find((a) => acara.target.closest(a.pegangan));
    if (!arah || acara.button) return;
    const pegangan = acara.target.closest(arah.pegangan);
    seretan = { arah, pegangan, butir: arah.milik(pegangan), awal: [acara.clientX, acara.clientY], garis: null };
  });
  document.addEventListener("pointermove", (acara) => {
    if (!seretan) return;
    const jauh = Math.hypot(acara.clientX - seretan.awal[0], acara.clientY - seretan.awal[1]);
    if (!seretan.garis && jauh < PALING_DEKAT) return;
    if (!seretan.garis) mulai(acara);
    acara.preventDefault();
    seretan.ke = letak(acara);
    tandai();
    gulir(acara);
  });
  document.addEventListener("pointerup", () => selesai(true));
  document.addEventListener("pointercancel", () => selesai(false));
  document.addEventListener("keydown", (acara) => acara.key === "Escape" && selesai(false));
  // The click that follows a drag opens no menu.
  lembar.addEventListener("click", (acara) => {
    if (!lembar.classList.contains("baru-diseret")) return;
    lembar.classList.remove("baru-diseret");
    acara.stopImmediatePropagation();
  }, true);

  function mulai(acara) {
    ruang.ketikan.tutup();
    seretan.pegangan.setPointerCapture(acara.pointerId);
    seretan.garis = buat("div", { class: "garis-jatuh" });
    lembar.append(seretan.garis);
    seretan.butir.classList.add("diseret");
    lembar.classList.add("menyeret");
  }

  /** How many of the others lie before the pointer. */
  function letak(acara) {
    const { arah } = seretan;
    const titik = arah.titik(acara);
    return lain().filter((satu) => arah.tengah(satu.getBoundingClientRect()) < titik).length;
  }

  function lain() {
    return seretan.arah.butir(lembar).filter((satu) => satu !== seretan.butir);
  }

  function tandai() {
    const semua = lain();
    const asal = lembar.getBoundingClientRect();
    const sebelum = semua[seretan.ke - 1]?.getBoundingClientRect();
    const sesudah = semua[seretan.ke]?.getBoundingClientRect();
    if (!sebelum && !sesudah) return;
    const { style } = seretan.garis;
    if (seretan.arah === BARIS) {
      style.inset = `${(sebelum?.bottom ?? sesudah.top) - asal.top - 2}px 0 auto 0`;
      style.height = "4px";
    } else {
      style.inset = `0 auto 0 ${(sebelum?.right ?? sesudah.left) - asal.left - 2}px`;
      style.width = "4px";
    }
  }

  function gulir({ clientY }) {
    if (seretan.arah !== BARIS) return;
    if (clientY > innerHeight - TEPI) window.scrollBy(0, LANGKAH_GULIR);
    else if (clientY < TEPI * 4) window.scrollBy(0, -LANGKAH_GULIR);
  }

  function selesai(jadi) {
    if (!seretan) return;
    const { arah, butir, garis, ke } = seretan;
    const semua = garis && lain();
    const semula = garis && arah.butir(lembar).indexOf(butir);
    seretan = null;
    if (!garis) return;
    garis.remove();
    butir.classList.remove("diseret");
    lembar.classList.remove("menyeret");
    lembar.classList.add("baru-diseret");
    setTimeout(() => lembar.classList.remove("baru-diseret"));
    if (!jadi || ke === undefined || ke === semula) return;
    arah.jatuh(ruang, arah.kunci(butir), ke ? arah.kunci(semua[ke - 1]) : null);
  }
}
