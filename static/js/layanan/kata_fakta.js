// Time and cost in words, as layanan/fakta.py says them.

const satuan = () => Object.fromEntries(Array.from(document.getElementById("waktu-satuan").options, (o) => [o.value, o.text]));

export function kataWaktu(waktu) {
  if (!waktu) return "";
  const { minimum: dari, maksimum: sampai } = waktu;
  const kata = satuan()[waktu.satuan];
  if (dari !== null && sampai !== null) return dari === sampai ? `${dari} ${kata}` : `${dari}–${sampai} ${kata}`;
  if (sampai !== null) return `paling lama ${sampai} ${kata}`;
  return dari === null ? "" : `paling cepat ${dari} ${kata}`;
}

export function rupiah(banyak) {
  return `Rp${String(banyak).replace(/\B(?=(\d{3})+$)/g, ".")}`;
}

export function kataBiaya(biaya) {
  if (!biaya) return "";
  if (biaya.gratis) return "Gratis";
  const { minimum: dari, maksimum: sampai } = biaya;
  if (dari !== null && sampai !== null) return dari === sampai ? rupiah(dari) : `${rupiah(dari)}–${rupiah(sampai)}`;
  if (dari !== null) return `Mulai ${rupiah(dari)}`;
  return sampai === null ? "" : `Sampai ${rupiah(sampai)}`;
}
