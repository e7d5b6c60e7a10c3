"""The types of the XMI export: those of DKPro that INCEpTION has built in, and layers of our own.

https://uima.apache.org/d/uimaj-current/references.html describes the type system file. Attributes of the
scheme are features of ``NamedEntity`` and ``Event``, by names that are Java identifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotator.domain.external import ExternalNames
from annotator.domain.scheme import Scheme

from .xml import attributes

KEY = "xmi"
DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."
METADATA = DKPRO + "metadata.type.DocumentMetaData"
SENTENCE, TOKEN = DKPRO + "segmentation.type.Sentence", DKPRO + "segmentation.type.Token"
ENTITY = DKPRO + "ner.type.NamedEntity"
CUSTOM = "webanno.custom."
SEGMENT, EVENT, LINK = CUSTOM + "Segment", CUSTOM + "Event", CUSTOM + "EventArgumentsLink"
RELATION, PAGE = CUSTOM + "Relation", CUSTOM + "AnnotatorPage"
FRAGMENT, FRAGMENTS_LINK = CUSTOM + "Fragment", CUSTOM + "FragmentsLink"
ANNOTATION, TOP = "uima.tcas.Annotation", "uima.cas.TOP"
_TEXT, _WHOLE = "uima.cas.String", "uima.cas.Integer"
_OWN = frozenset(
    (
        "begin",
        "end",
        "sofa",
        "value",
        "identifier",
        "entity",
        "note",
        "arguments",
        "cluster",
        "kind",
        "article",
        "fragments",
    )
)
_METADATA = ("documentTitle", "documentId", "documentUri")
_UNSAFE = re.compile(r"[^A-Za-z0-9_]")


def names_of(scheme: Scheme) -> ExternalNames:
    """Return what labels and attributes are called in XMI."""
    return ExternalNames(scheme, KEY)


def features_of(scheme: Scheme) -> dict[str, str]:
    """Return for each attribute its feature: a Java identifier that is no other one's."""
    names, made = names_of(scheme), dict[str, str]()
    for one in scheme.attributes:
        safe = _UNSAFE.sub("_", names.of("attribute", one))
        safe = f"a{safe}" if not safe[:1].isalpha() else safe
        while safe in _OWN or safe in made.values():
            safe += "_"
        made[one] = safe
    return made


def type_system(scheme: Scheme) -> str:
    """Return ``TypeSystem.xml``."""
    features = features_of(scheme)
    entity = {features[a]: _TEXT for one in scheme.entity_types.values() for a in one.attributes}
    event = {features[a]: _TEXT for one in scheme.event_types.values() for a in one.attributes}
    note = {"note": _TEXT}
    links = {"arguments": f"uima.cas.FSArray\n{LINK}"}
    more = {"fragments": f"uima.cas.FSArray\n{FRAGMENTS_LINK}", **note}
    types: list[tuple[str, str, dict[str, str]]] = [
        (METADATA, "uima.tcas.DocumentAnnotation", dict.fromkeys(_METADATA, _TEXT)),
        (SENTENCE, ANNOTATION, {}),
        (TOKEN, ANNOTATION, {}),
        (ENTITY, ANNOTATION, {"value": _TEXT, "identifier": _TEXT, "entity": _TEXT, **more, **entity}),
        (SEGMENT, ANNOTATION, {"kind": _TEXT, "article": _WHOLE, **note}),
        (LINK, TOP, {"role": _TEXT, "target": ANNOTATION}),
        (FRAGMENT, ANNOTATION, {}),
        (FRAGMENTS_LINK, TOP, {"role": _TEXT, "target": FRAGMENT}),
        (EVENT, ANNOTATION, {"value": _TEXT, "cluster": _TEXT, **links, **more, **event}),
        (RELATION, ANNOTATION, {"Governor": ANNOTATION, "Dependent": ANNOTATION, "value": _TEXT, **note}),
        (PAGE, ANNOTATION, {"record": _TEXT, "flags": _TEXT, **note}),
    ]  # fmt: skip
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n <types>\n'
    )
    body = "".join(line for one in types for line in _type(*one))
    return f"{head}{body} </types>\n</typeSystemDescription>\n"


def _type(name: str, parent: str, features: dict[str, str]) -> Iterator[str]:
    yield f"  <typeDescription>\n   <name>{name}</name>\n   <description/>\n"
    yield f"   <supertypeName>{parent}</supertypeName>\n"
    if features:
        yield "   <features>\n"
        for feature, kind in features.items():
            whole, _, element = kind.partition("\n")
            yield f"    <featureDescription><name>{feature}</name><description/>"
            yield f"<rangeTypeName>{whole}</rangeTypeName>"
            yield f"<elementType>{element}</elementType>" if element else ""
            yield "</featureDescription>\n"
        yield "   </features>\n"
    yield "  </typeDescription>\n"


def element(type_name: str) -> tuple[str, str]:
    """Return the XML namespace and the local name of a type, as XMI has them."""
    package, _, name = type_name.rpartition(".")
    return f"http:///{package.replace('.', '/')}.ecore", name


def type_of(tag: str) -> str:
    """Return the name of the type that an element of an XMI file is an instance of."""
    space, _, name = tag.removeprefix("{").partition("}")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return f"{package}.{name}"


PREFIXES = {
    one: f"t{number}"
    for number, one in enumerate(
        dict.fromkeys(element(t)[0] for t in (METADATA, SENTENCE, ENTITY, EVENT)), start=1
    )
}
"""A prefix for each namespace that is written, besides ``xmi``, ``cas`` and ``tcas``."""


def open_tag(type_name: str, number: int, **values: object) -> str:
    """Return an element without content; ``number`` is its ``xmi:id``."""
    space, name = element(type_name)
    return f'<{PREFIXES[space]}:{name} xmi:id="{number}"{attributes(**values)}/>'


def spaces() -> Iterable[str]:
    """Return the declarations of the namespaces."""
    known = {
        "xmi": "http://www.omg.org/XMI",
        "cas": "http:///uima/cas.ecore",
        "tcas": "http:///uima/tcas.ecore",
    }
    return (f'xmlns:{p}="{s}"' for p, s in (*known.items(), *((p, s) for s, p in PREFIXES.items())))
