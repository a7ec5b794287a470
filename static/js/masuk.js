// Log-in and password pages.
import { pasangFormulir } from "./formulir.js";
import { pasangSandi } from "./sandi.js";

pasangFormulir();
pasangSandi();
