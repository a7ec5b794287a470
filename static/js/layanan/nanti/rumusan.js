// "Contoh rumusan": model wordings of a component, put behind what stands there.
import { kabar } from "../../kabar.js";
import { polos, uraikan } from "../blok.js";
import { buat } from "../../penyunting/unsur.js";

let semua = null;

/** Offers the wordings of component `k` beside the button. */
export async function tawarkan(tombol, k, alamat, ruang) {
  semua ??= await ambil(alamat);
  if (!semua) return ruang.status.galat("Contoh rumusan belum dapat diambil. Coba lagi setelah tersambung.");
  ruang.lembaran.menu(tombol, `Contoh rumusan ${k.judul}`, semua[k.kunci].map((satu) => pilihan(satu, k, ruang)));
}

function pilihan({ judul, blok }, k, ruang) {
  const onclick = () => {
    ruang.lembaran.tutup();
    pakai(blok, k);
  };
  const isi = [buat("strong", {}, judul), buat("small", {}, polos(blok))];
  return buat("button", { type: "button", class: "rumusan", onclick }, buat("span", {}, isi));
}

function pakai(blok, k) {
  const baru = uraikan(blok);
  const kosong = k.semua.every((b) => !b.teks && b.jenis !== "tabel");
  const lama = kosong ? [] : k.semua;
  if (lama.length && baru[0].jenis === lama.findLast((b) => b.tingkat === 0 && !b.dalam)?.jenis) baru[0].baru = true;
  if (k.jadi([...lama, ...baru], { kata: `Contoh rumusan ${k.judul}`, fokus: [baru[0].id] })) {
    kabar("Contoh rumusan ditambahkan. Ganti yang di dalam kurung siku.");
  }
}

async function ambil(alamat) {
  const jawaban = await fetch(alamat, { redirect: "manual" }).catch(() => null);
  return jawaban?.ok ? jawaban.json() : null;
}
