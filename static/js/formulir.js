// Forms: a second click sends nothing twice; aria-disabled buttons do nothing; a filter sends itself when changed.

const TUNGGU_MS = 8000;

function kirimSekali(formulir) {
  formulir.addEventListener("submit", (acara) => {
    if (formulir.dataset.terkirim) {
      acara.preventDefault();
      return;
    }
    formulir.dataset.terkirim = "ya";
    // The line may fail silently: after a while the button works again.
    setTimeout(() => delete formulir.dataset.terkirim, TUNGGU_MS);
  });
}

export function pasangFormulir() {
  for (const formulir of document.querySelectorAll("form[data-kirim-sekali]")) kirimSekali(formulir);
  for (const formulir of document.querySelectorAll("form[data-saringan]")) {
    formulir.addEventListener("change", (acara) => {
      if (acara.target.matches("select, input[type=checkbox], input[type=radio]")) formulir.requestSubmit();
    });
  }
  document.addEventListener("click", (acara) => {
    if (acara.target.closest("[aria-disabled=true]")) acara.preventDefault();
  });
  // The page came back from the browser's cache: what was sent may be sent anew.
  window.addEventListener("pageshow", () => {
    for (const formulir of document.querySelectorAll("form[data-terkirim]")) delete formulir.dataset.terkirim;
  });
}
