// Ctrl+V in the flow table: one cell goes into the field, a block of cells to the dialog, whose script is loaded by then.
import { bukaDialog } from "../dialog.js";
import { bacaSalinan, blok, isiSel } from "./papan_klip.js";

const BERBUTIR = /\/(kelengkapan|output)$/;
const GAGAL = "Tabel belum dapat ditempel karena sambungan terputus. Coba lagi setelah tersambung.";

/** `ruang` = {ketikan, status, disentuh()} and what the dialog needs. */
export function pasangTempel(lembar, ruang) {
  const unsur = document.getElementById("dialog-tempel");
  const isianTempel = unsur.querySelector("[data-tempel-isian]");
  let dialog = null;

  async function baca(...argumen) {
    ruang.ketikan.tutup();
    try {
      const { DialogTempel } = await import("./nanti/tempel_dialog.js");
      dialog ??= new DialogTempel(unsur, ruang);
    } catch {
      unsur.close();
      return void ruang.status.galat(GAGAL);
    }
    dialog.baca(...argumen);
  }

  for (const tombol of document.querySelectorAll("[data-kerja=tempel]")) {
    tombol.addEventListener("click", () => {
      ruang.ketikan.tutup();
      isianTempel.value = "";
      dialog?.awal();
      bukaDialog(unsur);
    });
  }
  isianTempel.addEventListener("paste", (acara) => {
    acara.preventDefault();
    baca(ruang.disentuh(), null, bacaSalinan(acara.clipboardData));
  });
  document.addEventListener("paste", (acara) => {
    const { target } = acara;
    const isian = target.closest?.("textarea, input, select, [contenteditable]");
    if (document.querySelector("dialog[open]") || (isian && !lembar.contains(isian)) || isian?.closest("thead")) return;
    const salinan = bacaSalinan(acara.clipboardData);
    const alamat = isian?.dataset.alamat ?? "";
    if (blok(salinan, !BERBUTIR.test(alamat))) {
      acara.preventDefault();
      const di = target.closest("tr[data-kegiatan]")?.dataset.kegiatan ?? ruang.disentuh();
      baca(di, alamat.split("/")[2] ?? null, salinan);
    } else if (isian && salinan.teks) {
      acara.preventDefault();
      isian.setRangeText(isiSel(salinan.teks), isian.selectionStart, isian.selectionEnd, "end");
      isian.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}
