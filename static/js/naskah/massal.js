// Looks on while letters to many are made; when they are there, or the making has stopped, the page says the rest.
const JEDA_MS = 2000;
const wadah = document.querySelector("[data-kemajuan]");
const balok = wadah.querySelector("progress");
const teks = wadah.querySelector("[data-kemajuan-teks]");
const semula = { selesai: Number(balok.value), berhenti: document.querySelector("[action$='/lanjutkan/']") !== null };

async function tanya() {
  try {
    const { selesai, keadaan, berhenti, teks: kini } = await (await fetch(wadah.dataset.kemajuan)).json();
    balok.value = selesai;
    teks.textContent = kini;
    if (keadaan !== "berjalan" || berhenti !== semula.berhenti) return location.reload();
  } catch {
    // The line is down; the letters are made all the same.
  }
  setTimeout(tanya, JEDA_MS);
}

setTimeout(tanya, JEDA_MS);
