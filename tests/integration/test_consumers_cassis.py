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


def surfaces(items, text):
    return sorted((i.type, held(i.span.surface(text))[0]) for i in items if not i.span.discontinuous)


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
            (e.type, a.role, held(items[a.target].span.surface(text))[0])
            for e in (said.events.values() if said else ())
            for a in e.arguments
            if not e.span.discontinuous and not items[a.target].span.discontinuous
        )
        words = [one.get_covered_text() for one in cas.select("Token")]
        assert "".join(words).split() == "".join(held(text)[0].split()).split() or "\ufffd" in held(text)[0]


def test_relations_join_their_ends(tmp_path):
    world.exported(world.full_dataset(), "xmi", tmp_path)
    (cas,) = loaded(tmp_path)
    (relation,) = cas.select("webanno.custom.Relation")
    assert (relation.value, relation.Governor.get_covered_text(), relation.Dependent.get_covered_text()) == (
        "part.of", "Japan’s Abe", "Japan",
    )  # fmt: skip
