"""Writing RDF: nodes one after another as Turtle or JSON-LD. rdflib gives the terms; its own writers hold the whole
graph and sort it, which takes minutes for a catalogue of 20,000 services, so the grouping is done here.

A node is (subject, [(predicate, object), …]); its subject comes once. There are no blank nodes.
"""

import json
from urllib.parse import quote

from rdflib import RDF, XSD, Literal, URIRef

AMAN = "%:/?#[]@!$&()*+,;=~-._"  # of an address, all that an IRI may hold unquoted


def iri(alamat):
    """An address as a URIRef, with what an IRI cannot hold quoted."""
    return URIRef(quote(alamat, safe=AMAN))


def id_(teks):
    """A text in Indonesian."""
    return Literal(teks, lang="id")


def _singkat(alamat, awalan):
    """`cpsv:PublicService` where a prefix fits and the rest is a plain name, else None."""
    for nama, pangkal in awalan.items():
        if alamat.startswith(pangkal) and alamat[len(pangkal) :].isidentifier():
            return f"{nama}:{alamat[len(pangkal) :]}"
    return None


def turtle(simpul, awalan):
    """The text of the nodes as Turtle, in pieces. `awalan`: {prefix: namespace}."""
    singkat = {RDF.type: "a"}

    def kata(istilah):
        if not isinstance(istilah, URIRef):
            return istilah.n3()
        if istilah not in singkat:
            singkat[istilah] = _singkat(istilah, awalan)
        return singkat[istilah] or istilah.n3()

    yield "".join(f"@prefix {nama}: <{pangkal}> .\n" for nama, pangkal in awalan.items())
    for subjek, isi in simpul:
        yield f"\n{subjek.n3()}\n    " + " ;\n    ".join(f"{kata(p)} {kata(o)}" for p, o in isi) + " .\n"
        if len(singkat) > 10_000:
            singkat = {RDF.type: "a"}  # addresses of services come once each; only the vocabulary is worth keeping


def jsonld(simpul, awalan):
    """The text of the nodes as JSON-LD, in pieces: a prefix context and a flat @graph."""
    yield f'{{"@context": {json.dumps(awalan)}, "@graph": [\n'
    pemisah = ""
    for subjek, isi in simpul:
        yield pemisah + json.dumps(_objek(subjek, isi, awalan), ensure_ascii=False)
        pemisah = ",\n"
    yield "\n]}\n"


def _objek(subjek, isi, awalan):
    objek = {"@id": str(subjek)}
    for p, o in isi:
        if p == RDF.type:
            objek.setdefault("@type", []).append(_singkat(o, awalan) or str(o))
        else:
            objek.setdefault(_singkat(p, awalan) or str(p), []).append(_nilai(o, awalan))
    return objek


def _nilai(o, awalan):
    if isinstance(o, URIRef):
        return {"@id": str(o)}
    if o.language:
        return {"@value": str(o), "@language": o.language}
    if o.datatype and o.datatype != XSD.string:
        return {"@value": str(o), "@type": _singkat(o.datatype, awalan) or str(o.datatype)}
    return {"@value": str(o)}
