// What the panel of findings says of an SOP: its places in words, and the sum of times along its path.
import { KOLOM } from "./langkah.js";
import { buat } from "./unsur.js";

const BAGIAN = {
  nama: "nama SOP", tanggal_pembuatan: "Tanggal pembuatan", tanggal_revisi: "Tanggal revisi", instansi: "Instansi",
  unit: "Unit kerja", "disahkan_oleh.jabatan": "Disahkan oleh", dasar_hukum: "Dasar hukum",
  kualifikasi_pelaksana: "Kualifikasi pelaksana", keterkaitan: "Keterkaitan",
  peralatan_perlengkapan: "Peralatan/perlengkapan", peringatan: "Peringatan", pencatatan_pendataan: "Pencatatan dan pendataan",
};

function jumlahWaktu({ teks, terhitung, jalur }) {
  const isi = terhitung
    ? [
        buat("p", {}, buat("strong", {}, teks), " sepanjang jalur"),
        buat("p", {}, jalur.join(" → ")),
        buat("small", { class: "kecil" }, "Jalan kembali tidak dihitung."),
      ]
    : [buat("p", {}, teks)];
  return buat("section", { class: "panel-bagian" }, buat("h2", {}, "Jumlah waktu"), isi);
}

/** The words of the way to a place: `Ke bagian Peringatan`, `Ke langkah 4, Waktu`. Empty for the whole document. */
function sebutTempat(isi, tempat) {
  const [jenis, id, bidang] = tempat.split("/");
  const langkah = () => isi.kegiatan.find((k) => k.id === id)?.no ?? "?";
  if (jenis === "bidang") return `Ke bagian ${BAGIAN[id] ?? id}`;
  if (jenis === "kegiatan" && id) return `Ke langkah ${langkah()}${bidang ? `, ${KOLOM[bidang]?.judul ?? bidang}` : ""}`;
  if (jenis === "simbol") return `Ke simbol di langkah ${langkah()}`;
  if (jenis === "alur" && id) return "Ke panahnya";
  if (jenis === "pelaksana" && id) return `Ke pelaksana ${isi.pelaksana.find((p) => p.kode === id)?.nama ?? ""}`;
  return "";
}

/** The line in the tool strip: `12 langkah · 1 jam 30 menit`. */
function ringkas(isi, { jumlah: { teks, terhitung } }) {
  // How days were converted stands in the panel.
  const jumlah = terhitung ? [" · ", buat("strong", {}, teks.split(" (")[0])] : [];
  return [`${isi.kegiatan.length} langkah`, ...jumlah];
}

export const PERIKSA_SOP = { sebutTempat, ringkas, tambahan: ({ jumlah }) => [jumlahWaktu(jumlah)] };
