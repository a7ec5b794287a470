// What every staff page does. All of it is a comfort: without JavaScript links lead to pages and menus are <details>.
import { pasangDialog } from "./dialog.js";
import { pasangFormulir } from "./formulir.js";
import { pasangKeluar } from "./keluar.js";
import { pasangMenu } from "./menu.js";
import { pasangBaris } from "./baris.js";
import { pasangSandi } from "./sandi.js";
import { pasangTanggal } from "./tanggal.js";
import { pasangKabar } from "./kabar.js";

pasangMenu();
pasangDialog();
pasangFormulir();
pasangTanggal();
pasangSandi();
pasangBaris();
pasangKabar();
pasangKeluar();
