"""dkpro-cassis, a reader of UIMA's XMI, finds what was stored."""

import pytest
from hypothesis import given, settings

from annotator.formats.corpora.xml import held
from tests.unit.formats import world

cassis = pytest.importorskip("cassis")

ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"


def loaded(folder):
    """Return the CAS of each file, in order."""
    with (folder / "TypeSystem.xml").open("rb") as stream:
        types = cassis.load_typesystem(stream)
    found = []
    for path in sorted(folder.glob("*.xmi")):
        with path.open("rb") as stream:
            found.append(cassis.load_cas_from_xmi(stream, typesystem=types, trusted=True))
    return found


def whole(item, text):
    return held(text[item.span.start : item.span.end])[0]


def surfaces(items, text):
    return sorted((i.type, whole(i, text)) for i in items)


def in_fragments(items, text):
    spans = [one.span for one in items if one.span.discontinuous]
    return sorted([held(text[f.start : f.end])[0] for f in span.fragments] for span in spans)


@settings(max_examples=10)
@given(world.datasets())
def test_cassis_finds_texts_labels_and_surfaces(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("cassis")
    world.exported(dataset, "xmi", folder)
    found = loaded(folder)
    assert len(found) == len(dataset.entries)
    for cas, entry in zip(found, dataset.entries, strict=True):
        text = entry.document.text
        assert cas.sofa_string == held(text)[0]
        said = entry.sets[0] if entry.sets else None
        mentions = sorted((one.value, one.get_covered_text()) for one in cas.select(ENTITY))
        assert mentions == surfaces(said.mentions.values() if said else (), text)
        events = list(cas.select("webanno.custom.Event"))
        assert sorted((e.value, e.get_covered_text()) for e in events) == surfaces(
            said.events.values() if said else (), text
        )
        filled = sorted(
            (event.value, link.role, link.target.get_covered_text())
            for event in events
            for link in (event.arguments.elements if event.arguments else ())
        )
        items = {**said.mentions, **said.events} if said else {}
        assert filled == sorted(
            (e.type, a.role, whole(items[a.target], text))
            for e in (said.events.values() if said else ())
            for a in e.arguments
        )
        linked = [one.fragments.elements for one in (*cas.select(ENTITY), *events) if one.fragments]
        split = sorted([link.target.get_covered_text() for link in links] for links in linked)
        assert split == in_fragments(items.values(), text)
        words = [one.get_covered_text() for one in cas.select("Token")]
        assert "".join(words).split() == "".join(held(text)[0].split()).split() or "\ufffd" in held(text)[0]


def test_relations_join_their_ends(tmp_path):
    world.exported(world.full_dataset(), "xmi", tmp_path)
    (cas,) = loaded(tmp_path)
    (relation,) = cas.select("webanno.custom.Relation")
    assert (relation.value, relation.Governor.get_covered_text(), relation.Dependent.get_covered_text()) == (
        "part.of", "Japan’s Abe", "Japan",
    )  # fmt: skip
