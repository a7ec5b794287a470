// Chips in texts by hand: a press on one opens its properties, `[` or the tool opens the menu of blanks.

/** `wadah` holds the parts. `ruang` = {kamus, lembar, status}. Returns what the tool does. */
export function pasangSisip(wadah, ruang) {
  let terakhir = null; // the text in which somebody was last
  const jangkar = (isian) => isian.closest("[data-bagian]").querySelector(".bagian-menu");
  wadah.addEventListener("focusin", ({ target }) => target.matches("textarea") && (terakhir = target));
  wadah.addEventListener("click", ({ target: isian }) => {
    if (isian.matches("textarea") && isian.selectionStart === isian.selectionEnd) buka(isian);
  });
  wadah.addEventListener("input", ({ target: isian, inputType, data }) => {
    if (!isian.matches("textarea") || inputType !== "insertText" || data !== "[") return;
    ruang.lembar("isian", "pilihIsian", jangkar(isian), isian, isian.selectionStart - 1);
  });
  wadah.addEventListener("keydown", (acara) => {
    if (acara.key !== "Enter" || !acara.altKey || acara.isComposing || !acara.target.matches("textarea")) return;
    if (!buka(acara.target, true)) sisip(acara.target);
    acara.preventDefault();
    acara.stopImmediatePropagation();
  });

  function sisip(isian) {
    ruang.lembar("isian", "pilihIsian", jangkar(isian), isian, isian.selectionStart);
  }

  function buka(isian, tepi) {
    const token = ruang.kamus.diKaret(isian, tepi);
    if (!token) return false;
    ruang.lembar("isian", "bukaIsian", jangkar(isian), token.kunci, { ...token, isian });
    return true;
  }

  return () => {
    const isian = terakhir?.isConnected ? terakhir : null;
    if (!isian) return ruang.status.galat("Klik dulu di dalam tulisan, lalu sisipkan isian.");
    isian.focus();
    sisip(isian);
  };
}
