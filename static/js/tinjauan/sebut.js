// "@" in a note suggests the people who work on the document; Enter or a click writes the name.

const BATAS = 6;
const AWALAN = /(?:^|\s)@([^@\n]{0,40})$/;

const orang = () => JSON.parse(document.getElementById("orang-sebut")?.textContent ?? "[]");

function cocok(tulisan) {
  const awal = AWALAN.exec(tulisan.value.slice(0, tulisan.selectionStart));
  if (!awal) return null;
  const cari = awal[1].toLowerCase();
  const nama = orang().filter((n) => n.toLowerCase().split(/\s+/).some((k) => k.startsWith(cari)) || n.toLowerCase().startsWith(cari));
  return nama.length ? { panjang: awal[1].length, nama: nama.slice(0, BATAS) } : null;
}

export function pasangSebut(tulisan) {
  let daftar = null;
  let kini = null;
  const pengenal = `${tulisan.id}-orang`;
  tulisan.setAttribute("aria-autocomplete", "list");

  const tutup = () => {
    daftar?.remove();
    daftar = kini = null;
    tulisan.removeAttribute("aria-controls");
    tulisan.removeAttribute("aria-activedescendant");
  };
  const pilih = (letak) => {
    kini.letak = (letak + kini.nama.length) % kini.nama.length;
    for (const [i, butir] of [...daftar.children].entries()) butir.setAttribute("aria-selected", String(i === kini.letak));
    tulisan.setAttribute("aria-activedescendant", daftar.children[kini.letak].id);
  };
  const pakai = (nama) => {
    const akhir = tulisan.selectionStart;
    const awal = akhir - kini.panjang;
    tulisan.setRangeText(`${nama} `, awal, akhir, "end");
    tutup();
    tulisan.focus();
  };
  const tampilkan = () => {
    const hasil = cocok(tulisan);
    tutup();
    if (!hasil) return;
    kini = { ...hasil, letak: 0 };
    daftar = document.createElement("ul");
    Object.assign(daftar, { className: "orang-sebut", id: pengenal });
    daftar.setAttribute("role", "listbox");
    daftar.setAttribute("aria-label", "Orang yang dapat disebut");
    for (const [i, nama] of kini.nama.entries()) {
      const butir = document.createElement("li");
      Object.assign(butir, { id: `${pengenal}-${i}`, textContent: nama });
      butir.setAttribute("role", "option");
      butir.addEventListener("mousedown", (acara) => {
        acara.preventDefault();
        pakai(nama);
      });
      daftar.append(butir);
    }
    tulisan.after(daftar);
    tulisan.setAttribute("aria-controls", pengenal);
    pilih(0);
  };

  tulisan.addEventListener("input", tampilkan);
  tulisan.addEventListener("blur", tutup);
  tulisan.addEventListener("keydown", (acara) => {
    if (!kini) return;
    const arah = { ArrowDown: 1, ArrowUp: -1 }[acara.key];
    if (arah) pilih(kini.letak + arah);
    else if (acara.key === "Enter" || acara.key === "Tab") pakai(kini.nama[kini.letak]);
    else if (acara.key === "Escape") tutup();
    else return;
    acara.preventDefault();
    acara.stopPropagation();
  });
}
