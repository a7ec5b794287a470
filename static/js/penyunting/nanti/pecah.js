// A decision with too many exits becomes two that follow each other.
import { idBaru } from "../keadaan.js";
import { jalanKeluar } from "../sambungan.js";

/** A row below, with the same actor, takes over all exits but the first two; "Lainnya" leads there. */
export function bagiKeputusan(isi, dari) {
  const [id, pelaksana] = dari;
  const { uraian } = isi.kegiatan.find((k) => k.id === id);
  const baru = idBaru("k");
  const ke = [baru, pelaksana, 1];
  const simbol = [{ pelaksana, bentuk: "keputusan" }];
  const sisa = jalanKeluar(isi, dari).slice(2);
  return [
    { op: "kegiatan_tambah", id: baru, setelah: id, isi: { uraian: `${uraian} (lanjutan)`, simbol } },
    ...sisa.map((alur) => ({ op: "alur_ubah", id: alur.id, bidang: "dari", nilai: ke })),
    { op: "alur_tambah", id: idBaru("a"), dari, ke, label: "Lainnya" },
  ];
}
