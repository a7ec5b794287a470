// A security key (WebAuthn): the browser asks for it, its answer goes into the hidden field, and the form is sent.
// webauthnJSON comes from mfa/js/webauthn-json.js, which stands before this module.

const TIDAK_BISA = "Peramban atau alamat ini tidak mendukung kunci keamanan. Pakai aplikasi autentikator.";
const TIDAK_JADI = "Kunci keamanan tidak terbaca. Coba lagi, atau pakai cara lain.";

function pasang(formulir) {
  const kabar = formulir.querySelector("[data-kunci-kabar]");
  const tombol = formulir.querySelector("button[type=button]");
  const pilihan = JSON.parse(document.getElementById("kunci-pilihan").textContent);
  tombol.addEventListener("click", async () => {
    kabar.textContent = "";
    if (!globalThis.webauthnJSON?.supported()) {
      kabar.textContent = TIDAK_BISA;
      return;
    }
    try {
      const hasil = await globalThis.webauthnJSON[formulir.dataset.kunci](pilihan);
      formulir.elements.credential.value = JSON.stringify(hasil);
    } catch (galat) {
      kabar.textContent = galat.name === "SecurityError" ? TIDAK_BISA : TIDAK_JADI;
      return;
    }
    formulir.submit();
  });
  formulir.dataset.siap = "";
}

for (const formulir of document.querySelectorAll("form[data-kunci]")) pasang(formulir);
