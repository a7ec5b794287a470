// The review of a document: pins, panel of notes, and the form that opens where one points.
import { pasangBentuk } from "./bentuk.js";
import { pasangJelajah } from "./jelajah.js";
import { pasangPanel } from "./panel.js";
import { pasangPin, sorotTempat } from "./pin.js";

const NS = "http://www.w3.org/2000/svg";

/** A wide invisible line under each arrow, so that a finger hits it. */
function beriBidik(gambar) {
  for (const garis of gambar.querySelectorAll(".alur")) {
    const bidik = document.createElementNS(NS, "path");
    bidik.setAttribute("class", "alur-bidik");
    bidik.setAttribute("d", garis.getAttribute("d"));
    bidik.dataset.alur = garis.dataset.alur;
    garis.before(bidik);
  }
}

const lembar = document.querySelector("[data-bertinjau] [data-bagan]");
if (lembar) {
  lembar.classList.add("meninjau");
  lembar.addEventListener("tergambar", () => beriBidik(lembar.querySelector(".bagan-gambar")));
  if (lembar.querySelector(".bagan-gambar")) beriBidik(lembar.querySelector(".bagan-gambar"));
}
const petunjuk = document.querySelector("[data-petunjuk-tinjau]");
if (petunjuk) petunjuk.hidden = false;
pasangJelajah();
pasangBentuk();
pasangPanel({ pasangPin, tuju: sorotTempat });
