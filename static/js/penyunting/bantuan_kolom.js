// A sentence about the column in which somebody works, above the table; the same describes the field to a screen reader.

function kolomDari(unsur) {
  if (unsur.matches(".sel-simbol")) return "pelaksana";
  if (!unsur.matches("textarea")) return null;
  const bagian = (unsur.dataset.alamat ?? "").split("/");
  return bagian[2] ?? null;
}

export function pasangBantuanKolom(kanvas, lembar) {
  const tempat = kanvas.querySelector("[data-bantuan-kolom]");
  lembar.addEventListener("focusin", ({ target }) => {
    const kalimat = document.getElementById(`bantuan-${kolomDari(target)}`);
    tempat.textContent = kalimat?.textContent ?? "";
    if (kalimat) target.setAttribute("aria-describedby", kalimat.id);
  });
}
