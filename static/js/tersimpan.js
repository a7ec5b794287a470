// The one place that says whether the work is safe: templates/tampilan/_tersimpan.html.

const DIAM_MS = 400;
const JEDA_UCAP_MS = 30000;

const WIT = { timeZone: "Asia/Jayapura" };

/** `pukul 10.42`, on another day than today `23 November, pukul 10.42`. */
export function sebutJam(waktu, kini = new Date()) {
  const tanggal = (saat) => new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", ...WIT }).format(saat);
  const jam = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", ...WIT }).format(waktu).replace(":", ".");
  return tanggal(waktu) === tanggal(kini) ? `pukul ${jam}` : `${tanggal(waktu)}, pukul ${jam}`;
}

/** Returns {menyimpan(), tersimpan(Date), luring(jumlah), galat(kalimat)} for that element. */
export function penandaTersimpan(tempat) {
  let jam;
  let ucapan = 0;
  // A reader that hears "tersimpan" at every keystroke hears nothing else; trouble is said at once.
  const ucapkan = (keadaan, kalimat) => {
    if (keadaan === "menyimpan") return;
    if (keadaan === "tersimpan" && Date.now() - ucapan < JEDA_UCAP_MS) return;
    ucapan = Date.now();
    tempat.querySelector("[data-ucap]").textContent = kalimat;
  };
  const tulis = (keadaan, kalimat) => {
    clearTimeout(jam);
    tempat.dataset.keadaan = keadaan;
    const ikon = tempat.querySelector(`template[data-ikon=${keadaan}]`)?.content.cloneNode(true);
    tempat.querySelector("[data-isi]").replaceChildren(...(ikon ? [ikon, " "] : []), kalimat);
    ucapkan(keadaan, kalimat);
  };
  return {
    // Said only when the answer takes long: a line that flickers at every key tells nothing.
    menyimpan: () => {
      clearTimeout(jam);
      jam = setTimeout(() => tulis("menyimpan", "Menyimpan …"), DIAM_MS);
    },
    tersimpan: (waktu) => tulis("tersimpan", `Tersimpan ${sebutJam(waktu)} WIT`),
    luring: (jumlah) => tulis("luring", `${jumlah} perubahan hanya ada di komputer ini`),
    galat: (kalimat = "Belum tersimpan. Masuk lagi untuk menyimpan") => tulis("galat", kalimat),
  };
}
