// Pins on the places that have notes: drawn anew from the panel after each change.
import { gambarPada, unsurPada } from "./tempat.js";

const JARAK_PIN = 24; // px from pin to pin where a place has several

export function pasangPin(panel, buka) {
  for (const pin of document.querySelectorAll("[data-pin]")) pin.remove();
  for (const unsur of document.querySelectorAll(".berpin")) unsur.classList.remove("berpin");
  const banyak = new Map();
  for (const catatan of panel.querySelectorAll("[data-catatan]")) {
    const unsur = catatan.dataset.catatan && !catatan.hidden && unsurPada(catatan.dataset.catatan);
    if (!unsur) continue;
    const urut = banyak.get(unsur) ?? 0;
    banyak.set(unsur, urut + 1);
    unsur.append(pin(catatan, urut, buka));
    unsur.classList.add("berpin");
  }
}

function pin(catatan, urut, buka) {
  const tombol = document.createElement("a");
  const { nomor, rupa } = catatan.dataset;
  tombol.className = rupa === "terbuka" ? "pin" : `pin pin-${rupa}`;
  tombol.href = `#${catatan.id}`;
  tombol.dataset.pin = catatan.id;
  tombol.textContent = nomor;
  tombol.setAttribute("aria-label", `Catatan ${nomor}, ${catatan.querySelector("[data-tuju]").textContent}`);
  if (urut) tombol.style.translate = `${-urut * JARAK_PIN}px`;
  tombol.addEventListener("click", (acara) => {
    acara.preventDefault();
    acara.stopPropagation();
    buka(catatan.id, true);
  });
  return tombol;
}

/** Mark the place of a note, and bring it into view where `gulir`. */
export function sorotTempat(alamat, gulir) {
  for (const unsur of document.querySelectorAll(".dituju")) unsur.classList.remove("dituju");
  if (!alamat) return;
  const unsur = unsurPada(alamat);
  unsur?.classList.add("dituju");
  gambarPada(alamat)?.classList.add("dituju");
  if (gulir) unsur?.scrollIntoView({ block: "center", inline: "nearest" });
}
