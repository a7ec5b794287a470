// Chips in texts by hand: a press on one opens its properties, `[` or the tool opens the menu of blanks.
import { bukaIsian, pilihIsian } from "./isian.js";

/** `wadah` holds the parts. `ruang` = {kamus, bagian…}. Returns what the tool does. */
export function pasangSisip(wadah, ruang) {
  let terakhir = null; // the text in which somebody was last
  const jangkar = (isian) => isian.closest("[data-bagian]").querySelector(".bagian-menu");
  wadah.addEventListener("focusin", ({ target }) => target.matches("textarea") && (terakhir = target));
  wadah.addEventListener("click", ({ target: isian }) => {
    if (isian.matches("textarea") && isian.selectionStart === isian.selectionEnd) buka(isian);
  });
  wadah.addEventListener("input", ({ target: isian, inputType, data }) => {
    if (!isian.matches("textarea") || inputType !== "insertText" || data !== "[") return;
    pilihIsian(isian, isian.selectionStart - 1, jangkar(isian), ruang);
  });
  wadah.addEventListener("keydown", (acara) => {
    if (acara.key !== "Enter" || !acara.altKey || acara.isComposing || !acara.target.matches("textarea")) return;
    if (!buka(acara.target, true)) pilihIsian(acara.target, acara.target.selectionStart, jangkar(acara.target), ruang);
    acara.preventDefault();
    acara.stopImmediatePropagation();
  });

  function buka(isian, tepi) {
    const token = ruang.kamus.diKaret(isian, tepi);
    if (!token) return false;
    bukaIsian(jangkar(isian), token.kunci, ruang, { ...token, isian });
    return true;
  }

  return () => {
    const isian = terakhir?.isConnected ? terakhir : null;
    if (!isian) return ruang.status.galat("Klik dulu di dalam tulisan, lalu sisipkan isian.");
    isian.focus();
    pilihIsian(isian, isian.selectionStart, jangkar(isian), ruang);
  };
}
