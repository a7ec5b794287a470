// What is fetched only when somebody turns to it.

/** What to do with a module once it is there. False where it cannot be fetched. */
export async function bila(modul, lakukan) {
  const isi = await modul.catch(() => null);
  if (isi) lakukan(isi);
  return isi !== null;
}

/** As soon as somebody turns to the notes; their forms work without it. */
export function pasangCatatan(ruang) {
  const panel = document.getElementById("panel-catatan");
  let ditekan = null; // before its script came
  panel.addEventListener("click", ({ target }) => (ditekan = target));
  const muat = async () => {
    const ada = await bila(import("./nanti/catatan.js"), (m) => m.pasangCatatan(panel, ruang, ditekan));
    for (const apa of ada ? ["pointerover", "focusin"] : []) panel.removeEventListener(apa, muat);
  };
  for (const apa of ["pointerover", "focusin"]) panel.addEventListener(apa, muat);
}
