// Draws the arrows over a flow table: measures its columns and rows, asks for the drawing of just these, lays it on top.
// Without JavaScript the flow stands in words beside the table.

function tepi(kotak, awal, dari, sampai) {
  const batas = kotak.map((k) => (k[dari] - awal).toFixed(1));
  batas.push((kotak.at(-1)[sampai] - awal).toFixed(1));
  return batas.join(",");
}

async function gambar(lembar) {
  const baris = [...lembar.querySelectorAll("tbody tr")];
  const sel = baris.length ? [...baris[0].querySelectorAll(".kol-pelaksana")] : [];
  if (!sel.length) return;
  const asal = lembar.getBoundingClientRect();
  const kolom = tepi(sel.map((s) => s.getBoundingClientRect()), asal.left, "left", "right");
  const tinggi = tepi(baris.map((b) => b.getBoundingClientRect()), asal.top, "top", "bottom");
  if (lembar.dataset.ukuran === kolom + tinggi) return;
  lembar.dataset.ukuran = kolom + tinggi;
  const alamat = new URL(lembar.dataset.bagan, location.href);
  alamat.searchParams.set("kolom", kolom);
  alamat.searchParams.set("baris", tinggi);
  const jawaban = await fetch(alamat);
  if (!jawaban.ok) return;
  const svg = new DOMParser().parseFromString(await jawaban.text(), "image/svg+xml").documentElement;
  svg.classList.add("bagan-gambar");
  svg.setAttribute("aria-hidden", "true");
  lembar.querySelector(".bagan-gambar")?.remove();
  lembar.append(document.importNode(svg, true));
  lembar.dispatchEvent(new CustomEvent("tergambar"));
}

for (const lembar of document.querySelectorAll("[data-bagan]")) {
  let tunda;
  new ResizeObserver(() => {
    clearTimeout(tunda);
    tunda = setTimeout(() => gambar(lembar), 60);
  }).observe(lembar.querySelector("table"));
}
