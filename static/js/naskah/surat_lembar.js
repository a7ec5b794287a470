// The pages of a letter on its page, as they are printed.
import { buat } from "../penyunting/unsur.js";

const wadah = document.querySelector("[data-lembar-surat]");
if (wadah) muat(wadah);

async function muat(tempat) {
  const jawaban = await fetch(tempat.dataset.lembarSurat).catch(() => null);
  if (!jawaban?.ok) return;
  const { halaman, lebar, tinggi } = await jawaban.json();
  const ukuran = { width: Math.round(lebar * 4), height: Math.round(tinggi * 4) };
  tempat.replaceChildren(...halaman.map((src, i) => buat("img", { src, alt: `Halaman ${i + 1} dari ${halaman.length}`, ...ukuran })));
}
