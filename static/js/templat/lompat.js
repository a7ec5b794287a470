// Going to a place named by an address: `bidang/kop`, `bagian/tujuan`, `isian/hal`.

const LAMA_MS = 2000;

function unsurDi(tempat) {
  const [jenis, kunci] = tempat.split("/");
  if (jenis === "isian") return document.querySelector(`[data-urutan=isian] [data-id="${CSS.escape(kunci)}"]`);
  return document.querySelector(`[data-alamat="${CSS.escape(tempat)}"]`);
}

export function lompatKe(tempat) {
  const unsur = unsurDi(tempat);
  if (!unsur) return;
  unsur.scrollIntoView({ block: "nearest", inline: "nearest" });
  const isian = unsur.matches("button") ? unsur : (unsur.querySelector("textarea, input, select") ?? unsur.querySelector("button"));
  isian?.focus({ preventScroll: true });
  unsur.classList.add("disorot");
  setTimeout(() => unsur.classList.remove("disorot"), LAMA_MS);
}

/** Marks a place that is spoken of, until another is; the focus stays where it is. "" marks none. */
export function tandaiTempat(tempat) {
  for (const lama of document.querySelectorAll(".dituju")) lama.classList.remove("dituju");
  const unsur = tempat && unsurDi(tempat);
  if (!unsur) return;
  unsur.classList.add("dituju");
  unsur.scrollIntoView({ block: "nearest", inline: "nearest" });
}
