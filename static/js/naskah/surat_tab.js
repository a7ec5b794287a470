// The tabs of the letter's page: on a wide screen the form stays, and the right side shows preview, notes or history; on a
// narrow one each of the four has the screen.
const LEBAR = matchMedia("(min-width: 1024px)");

export function pasangTab(daftar, siap) {
  const semua = [...daftar.querySelectorAll("[role=tab]")];
  const panel = (tab) => document.getElementById(tab.getAttribute("aria-controls"));
  const isian = semua[0];

  function pilih(tab) {
    for (const lain of semua) {
      lain.setAttribute("aria-selected", String(lain === tab));
      lain.tabIndex = lain === tab ? 0 : -1;
      panel(lain).hidden = lain !== tab && !(LEBAR.matches && lain === isian);
    }
    siap(tab.id);
  }

  function susun() {
    isian.hidden = LEBAR.matches;
    const kini = semua.find((tab) => tab.getAttribute("aria-selected") === "true");
    pilih(LEBAR.matches && kini === isian ? semua[1] : kini);
  }

  daftar.hidden = false;
  daftar.addEventListener("click", ({ target }) => target.closest("[role=tab]") && pilih(target.closest("[role=tab]")));
  daftar.addEventListener("keydown", (acara) => {
    const arah = { ArrowRight: 1, ArrowLeft: -1 }[acara.key];
    if (!arah) return;
    const tampak = semua.filter((tab) => !tab.hidden);
    const tab = tampak[(tampak.indexOf(document.activeElement) + arah + tampak.length) % tampak.length];
    pilih(tab);
    tab.focus();
  });
  LEBAR.addEventListener("change", susun);
  susun();
  return { isian: () => LEBAR.matches || pilih(isian) };
}
