// Figures and dates as official letters write them: read from what is typed, written out in words (naskah/terbilang.py).
import { bacaTanggal, tanggalPanjang } from "../tanggal.js";

const SATUAN = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(" ");
const BESAR = [[1e12, "triliun"], [1e9, "miliar"], [1e6, "juta"], [1000, "ribu"], [100, "ratus"]];
const HARI = "Minggu Senin Selasa Rabu Kamis Jumat Sabtu".split(" ");
const POLA = /^(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:00|-))?(?:,-|-)?$/i;
const TERBESAR = 1e15;

/** A whole number from text (`Rp1.500.000`); null for nothing, undefined for what is none. */
export function bacaAngka(teks) {
  if (!teks.trim()) return null;
  const cocok = POLA.exec(teks.trim());
  const n = cocok ? Number(cocok[1].replaceAll(".", "")) : NaN;
  return n <= TERBESAR ? n : undefined;
}

export function ribuan(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** 1500 → seribu lima ratus. */
export function terbilang(n) {
  if (n < 12) return SATUAN[n];
  if (n < 20) return `${SATUAN[n - 10]} belas`;
  if (n < 100) return rangkai(`${SATUAN[Math.floor(n / 10)]} puluh`, n % 10);
  const [nilai, nama] = BESAR.find(([batas]) => n >= batas);
  const depan = Math.floor(n / nilai);
  return rangkai(depan === 1 && nilai <= 1000 ? `se${nama}` : `${terbilang(depan)} ${nama}`, n % nilai);
}

function rangkai(awal, sisa) {
  return sisa ? `${awal} ${terbilang(sisa)}` : awal;
}

/** ISO date from text; null for nothing, undefined for what is no date. */
export function bacaIso(teks) {
  if (!teks.trim()) return null;
  const hari = bacaTanggal(teks);
  return hari ? `${hari.tahun}-${String(hari.bulan).padStart(2, "0")}-${String(hari.hari).padStart(2, "0")}` : undefined;
}

function urai(iso) {
  const [tahun, bulan, hari] = iso.split("-").map(Number);
  return { tahun, bulan, hari };
}

/** 2026-11-24 → 24 November 2026. */
export function tulisTanggal(iso) {
  return tanggalPanjang(urai(iso));
}

/** 2026-11-24 → Selasa, 24 November 2026. */
export function hariTanggal(iso) {
  const { tahun, bulan, hari } = urai(iso);
  return `${HARI[new Date(Date.UTC(tahun, bulan - 1, hari)).getUTCDay()]}, ${tulisTanggal(iso)}`;
}
