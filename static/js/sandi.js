// A button beside each password field that shows what was typed.

function pasang(isian) {
  const bungkus = document.createElement("div");
  const tombol = document.createElement("button");
  bungkus.className = "sandi";
  tombol.type = "button";
  tombol.className = "btn btn-secondary";
  tombol.textContent = "Tampilkan";
  tombol.setAttribute("aria-controls", isian.id);
  isian.replaceWith(bungkus);
  bungkus.append(isian, tombol);
  tombol.addEventListener("click", () => {
    const terlihat = isian.type === "text";
    isian.type = terlihat ? "password" : "text";
    tombol.textContent = terlihat ? "Tampilkan" : "Sembunyikan";
    isian.focus();
  });
  isian.form?.addEventListener("submit", () => (isian.type = "password"));
}

export function pasangSandi() {
  for (const isian of document.querySelectorAll("input[type=password]")) pasang(isian);
}
