// While the name of a new SOP is typed: SOPs like it, to start from a copy.

const JEDA_MS = 400;
const PALING_PENDEK = 4; // letters

const tempat = document.querySelector("[data-serupa]");
const nama = document.getElementById("id_nama");
let jam;
let terakhir = "";

async function cari() {
  const teks = nama.value.trim();
  if (teks === terakhir) return;
  terakhir = teks;
  if (teks.length < PALING_PENDEK) return void tempat.replaceChildren();
  try {
    const jawaban = await fetch(`${tempat.dataset.serupa}?${new URLSearchParams({ nama: teks })}`);
    if (jawaban.ok && teks === terakhir) {
      tempat.replaceChildren(document.createRange().createContextualFragment(await jawaban.text()));
    }
  } catch {
    // Without a line an SOP is begun empty.
  }
}

nama.addEventListener("input", () => {
  clearTimeout(jam);
  jam = setTimeout(cari, JEDA_MS);
});
cari();
