"""What may come to a PDF after a signature: further signatures and time stamps that draw nothing, and their proofs.

pyHanko's own policy also lets fields be drawn and forms be filled in. Whoever reads the file sees that on the page
and takes it for signed, so here it is a change.
"""

import re
from io import BytesIO
from math import isfinite

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.metadata.xmp_xml import meta_from_xmp, parse_xmp
from pyhanko.sign.diff_analysis import DiffResult, StandardDiffPolicy, SuspiciousModification
from pyhanko.sign.diff_analysis import ModificationLevel as Tingkat
from pyhanko.sign.diff_analysis.form_rules_api import FormUpdatingRule
from pyhanko.sign.diff_analysis.rules.file_structure_rules import (
    CatalogModificationRule,
    ObjectStreamRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import (
    DSSCompareRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
)
from pyhanko.sign.diff_analysis.rules.metadata_rules import DocInfoRule, MetadataUpdateRule
from pyhanko.sign.diff_analysis.rules_api import WhitelistRule
from pyhanko.sign.validation.status import SignatureCoverageLevel as Cakupan

SEBUTAN = ("title", "author", "subject", "keywords")
UJUNG = re.compile(rb"startxref\s+(\d+)\s+%%EOF(\r\n|\r|\n)?\Z")


class _TandaTakTampak(SigFieldModificationRule):
    """A field that is new, or signed only now, is signed and draws nothing; a new one has no room on a page either."""

    def check_form_field(self, fq_name, spec, context):
        lama, baru = spec.old_field, spec.new_field
        if baru is not None and (lama is None or ("/V" in baru and "/V" not in lama)):
            kotak = [baru, *(satu.get_object() for satu in baru.get("/Kids", ()))]
            if "/V" not in baru or any(_melukis(satu) for satu in kotak):
                raise SuspiciousModification(f"The field {fq_name} is empty, or draws.")
            if lama is None and any(_berluas(satu) for satu in kotak):
                raise SuspiciousModification(f"The new field {fq_name} covers a part of a page.")
        yield from super().check_form_field(fq_name, spec, context)


def _melukis(kotak):
    """Some programs give an invisible signature an appearance, too; it must be an empty one."""
    rupa = kotak.get("/AP", {})
    aliran = [rupa[satu] for satu in rupa]
    return any(not isinstance(satu, generic.StreamObject) or satu.data.strip() for satu in aliran)


def _berluas(kotak):
    if "/Rect" not in kotak:
        return False
    kiri, bawah, kanan, atas = (float(satu.get_object()) for satu in kotak["/Rect"])
    return not isfinite(kiri + bawah + kanan + atas) or (kiri != kanan and bawah != atas)


class _SebutanTetap(WhitelistRule):
    """Signing notes its time and program in the metadata; title, author, subject and keywords stay."""

    def apply(self, old, new):
        if _sebutan(old) != _sebutan(new):
            raise SuspiciousModification("What the document calls itself was changed.")
        return ()


def _sebutan(revisi):
    info, xmp = _benda(revisi, revisi.trailer_view, "/Info") or {}, _benda(revisi, revisi.root, "/Metadata")
    xmp = xmp and meta_from_xmp(parse_xmp(BytesIO(xmp.data)))
    return [(info.get(f"/{nama.title()}"), getattr(xmp, nama, None)) for nama in SEBUTAN]


def _benda(revisi, wadah, kunci):
    acuan = wadah.get_value_as_reference(kunci, optional=True)
    return acuan and revisi.reader.get_object(acuan, revision=revisi.revision)


_UMUM = (XrefStreamRule(), ObjectStreamRule(), DSSCompareRule(), DocInfoRule(), MetadataUpdateRule(), _SebutanTetap())
_UMUM = [satu.as_qualified(Tingkat.LTA_UPDATES) for satu in _UMUM]
BOLEH = StandardDiffPolicy(
    [CatalogModificationRule(), *_UMUM],
    FormUpdatingRule(
        [SigFieldCreationRule(), _TandaTakTampak(allow_in_place_appearance_stream_changes=False)],
        ignored_acroform_keys=frozenset({"/Fields", "/DR", "/DA"}),
    ),
)
_BUKTI_SAJA = StandardDiffPolicy(
    [CatalogModificationRule(frozenset({"/DSS", "/Extensions", "/Metadata"})), *_UMUM],
    form_rule=None,
    ignore_orphaned_objects=False,
)


def sampai_akhir(tanda, isi):
    """Whether the newest signature covers the whole file, but for proofs of validity (DSS) laid behind it.

    Those are signed by nobody: they are judged by their structure, and where they end, the file ends.
    """
    if tanda.coverage == Cakupan.ENTIRE_FILE:
        return True
    tabel = tanda.reader.xrefs
    letak = tabel.get_xref_container_info(tabel.total_revisions - 1).declared_startxref
    ujung = UJUNG.search(isi, letak)
    satu_ujung = ujung and int(ujung[1]) == letak and isi.count(b"startxref", letak) == 1
    return bool(satu_ujung) and isinstance(tanda.evaluate_modifications(_BUKTI_SAJA), DiffResult)


def pas(tanda, isi):
    """Whether between the signed ranges there is the signature and nothing else.

    What stands there is signed by nobody. So it must be the value of /Contents in one way of writing, and the room
    that the signature leaves must be empty: else a file could be changed there unseen.
    """
    from asn1crypto.cms import ContentInfo

    _, panjang, lanjut, _ = tanda.byte_range
    nilai = tanda.pkcs7_content
    heksa = nilai.hex().encode()
    sisa = nilai[len(ContentInfo.load(nilai).dump()) :]
    return isi[panjang:lanjut] in (b"<%b>" % heksa, b"<%b>" % heksa.upper()) and not any(sisa)
