// Going to a place named by an address: `bidang/waktu`, `komponen/persyaratan`, `komponen/persyaratan/3` (its third line).

const LAMA_MS = 2000;

function unsurDi(tempat) {
  const [jenis, kunci] = tempat.split("/");
  const cari = (alamat) => document.querySelector(`[data-alamat="${CSS.escape(alamat)}"]`);
  return cari(tempat) ?? cari(`${jenis}/${kunci}`);
}

function wadahDari(unsur) {
  return unsur.closest(".baris, td, .isian") ?? unsur;
}

export function lompatKe(tempat) {
  const unsur = unsurDi(tempat);
  if (!unsur) return;
  const wadah = wadahDari(unsur);
  unsur.scrollIntoView({ block: "center", inline: "nearest" });
  unsur.querySelector("textarea, input, select")?.focus({ preventScroll: true });
  wadah.classList.add("disorot");
  setTimeout(() => wadah.classList.remove("disorot"), LAMA_MS);
}

/** Marks a place that is spoken of, until another is; the focus stays where it is. "" marks none. */
export function tandaiTempat(tempat) {
  for (const lama of document.querySelectorAll(".dituju")) lama.classList.remove("dituju");
  const unsur = tempat && unsurDi(tempat);
  if (!unsur) return;
  wadahDari(unsur).classList.add("dituju");
  unsur.scrollIntoView({ block: "nearest", inline: "nearest" });
}
