// The template's page: its preview, and from a page to the part.
import { Pratinjau } from "./pratinjau.js";

const LAMA_MS = 2000;

function tuju(id) {
  const unsur = document.querySelector(`[data-tempat="bagian/${CSS.escape(id)}"]`);
  unsur?.scrollIntoView({ block: "center" });
  unsur?.classList.add("disorot");
  setTimeout(() => unsur?.classList.remove("disorot"), LAMA_MS);
}

const pratinjau = new Pratinjau(document.querySelector("[data-pratinjau]"), tuju);
for (const apa of ["pointerover", "focusin"]) {
  document.addEventListener(apa, ({ target }) => {
    const { tempat } = target.closest?.("[data-tempat^='bagian/']")?.dataset ?? {};
    if (tempat) pratinjau.tandai(tempat.slice("bagian/".length));
  });
}
pratinjau.muat();
