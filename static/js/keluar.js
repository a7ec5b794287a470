// Logging out: what the person has not sent yet is on this computer, which others use too. It goes with them, after asking.
import { bukaDialog } from "./dialog.js";

export function pasangKeluar() {
  for (const form of document.querySelectorAll("form[data-keluar]")) form.addEventListener("submit", (acara) => tahan(acara, form));
}

async function tahan(acara, form) {
  if (form.dataset.lepas) return;
  acara.preventDefault();
  const { Gudang } = await import("./penyunting/gudang.js");
  const gudang = new Gudang();
  const orang = Number(form.dataset.keluar);
  const rekaman = await gudang.milik(orang);
  const pergi = async () => {
    await gudang.kosongkan(orang);
    form.dataset.lepas = "ya";
    form.requestSubmit();
  };
  if (rekaman.length) tanyakan(rekaman.length, pergi);
  else pergi();
}

function tanyakan(banyak, pergi) {
  const dialog = document.getElementById("dialog-keluar");
  dialog.querySelector("[data-keluar-teks]").textContent =
    `Di komputer ini ada ${banyak} perubahan yang belum terkirim. Buka penyunting SOP itu untuk mengirimnya. Bila Anda keluar, perubahan itu dibuang.`;
  dialog.querySelector("[data-keluar-ya]").onclick = pergi;
  bukaDialog(dialog);
}
