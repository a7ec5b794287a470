// The frame of every editor: the buttons of the page, undo and help by key, links that wait for the save.

const KUNCI_BANTUAN = "/";

/**
 * `akar` is the editor's element; `tombol` = {name: function} of the kind's own buttons (data-kerja); `bantuan()` opens
 * the help. `ruang` = {keadaan, urung, pengirim, ketikan, status, kerja, periksa, bentrok}.
 */
export function pasangRangka(akar, ruang, { tombol, bantuan }) {
  const semua = {
    urungkan: () => ruang.kerja.urungkan(),
    ulangi: () => ruang.kerja.ulangi(),
    coba: () => {
      ruang.status.galat("");
      if (!ruang.bentrok.buka()) ruang.pengirim.lanjut();
    },
    ...tombol,
  };
  document.addEventListener("click", (acara) => {
    const { kerja: nama } = acara.target.closest("[data-kerja]")?.dataset ?? {};
    if (nama in semua) semua[nama](acara);
    const tautan = acara.target.closest("a[href]:not([data-dialog], [data-saring])");
    if (tautan?.getAttribute("aria-disabled") === "true") ruang.periksa.tunjukkan();
    else if (tautan && !acara.ctrlKey && !acara.metaKey && !acara.shiftKey) sesudahSimpan(acara, tautan, ruang);
  });
  document.addEventListener("keydown", (acara) => {
    if (!acara.isComposing && !acara.defaultPrevented && padaHalaman(acara, ruang.kerja, bantuan)) acara.preventDefault();
  });
  akar.addEventListener("focusout", ({ target }) => ruang.ketikan.memegang(target) && ruang.ketikan.tutup());
  ruang.urung.addEventListener("ubah", () => tandaiUrung(ruang.urung));
  ruang.pengirim.addEventListener("keadaan", ({ detail }) => {
    if (detail.periksa) ruang.periksa.tampilkan(detail.periksa);
    if (detail.nama === "bentrok" || detail.nama === "ditolak") ruang.bentrok.tampilkan(detail);
  });
}

/** A link waits the moment that saving takes; while that is out of reach the browser asks before it leaves. */
function sesudahSimpan(acara, { href, target }, { ketikan, status, pengirim }) {
  ketikan.tutup();
  if (!status.tertahan || !status.lancar) return;
  acara.preventDefault();
  pengirim.addEventListener("keadaan", function tunggu() {
    if (status.tertahan && status.lancar) return;
    pengirim.removeEventListener("keadaan", tunggu);
    if (!status.tertahan) window.open(href, target || "_self", target ? "noopener" : "");
  });
}

function tandaiUrung(urung) {
  for (const [nama, tumpukan] of [["urungkan", urung.mundur], ["ulangi", urung.maju]]) {
    document.querySelector(`[data-kerja=${nama}]`).setAttribute("aria-disabled", String(!tumpukan.length));
  }
}

function padaHalaman(acara, kerja, bantuan) {
  if (document.querySelector("dialog[open]")) return false;
  const huruf = acara.key.toLowerCase();
  const ctrl = (acara.ctrlKey || acara.metaKey) && !acara.altKey;
  if (ctrl && (huruf === "z" || huruf === "y")) {
    if (huruf === "y" || acara.shiftKey) kerja.ulangi();
    else kerja.urungkan();
    return true;
  }
  const mengetik = acara.target.closest?.("input, textarea, select");
  if (acara.key === "?" ? !mengetik : ctrl && acara.key === KUNCI_BANTUAN) {
    bantuan();
    return true;
  }
  return false;
}
