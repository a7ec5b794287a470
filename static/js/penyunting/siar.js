// What has changed, for who does not see it: one sentence in a live region of its own.
import { buat } from "./unsur.js";

const tempat = buat("p", { class: "tersembunyi", role: "status", data: { siar: "" } });
document.body.append(tempat);

/** The same sentence twice is said twice. */
export function siar(kalimat) {
  tempat.textContent = "";
  requestAnimationFrame(() => (tempat.textContent = kalimat));
}
