// What the vocabularies of edits (perubahan.js; js/layanan/perubahan.js) have in common.

/** An edit that cannot be made; the message is for the person. */
export class Ditolak extends Error {}

/** The edits with their texts as the server keeps them (blok/bentuk.py): one kind of line end, no tabs, letters composed. */
export function rapikan(nilai) {
  if (typeof nilai === "string") return nilai.replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n").replaceAll("\t", " ").normalize("NFC");
  if (Array.isArray(nilai)) return nilai.map(rapikan);
  if (nilai === null || typeof nilai !== "object") return nilai;
  return Object.fromEntries(Object.entries(nilai).map(([kunci, satu]) => [kunci, rapikan(satu)]));
}

export function sama(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
