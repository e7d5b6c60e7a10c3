"""conllu, the usual reader of CoNLL-U Plus, finds what was stored."""

import pytest
from hypothesis import given

from annotator.formats.conll_rows import spans_of_tags
from tests.unit.formats import world
from tests.unit.formats.test_conll2003 import chosen

conllu = pytest.importorskip("conllu")


@given(world.datasets())
def test_conllu_finds_texts_places_and_tags(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("conllu")
    world.exported(dataset, "conllup", folder)
    sentences = conllu.parse((folder / "all.conllup").read_bytes().decode("utf-8"))
    found, text, at = [], "", -1
    for one in sentences:
        if "newdoc id" in one.metadata:
            at += 1
            while dataset.entries[at].document.id != one.metadata["newdoc id"]:
                at += 1
            text = dataset.entries[at].document.text
            found.append((at, set()))
        if not len(one):
            continue
        places = [tuple(map(int, token["misc"]["TokenRange"].split(":"))) for token in one]
        assert [text[a:b] for a, b in places] == [token["form"] for token in one]
        tags = [token["ner"] or "O" for token in one]
        for first, end, label in spans_of_tags(tags):
            found[-1][1].add((places[first][0], places[end - 1][1], label))
    for number, mentions in found:
        sets = dataset.entries[number].sets
        assert mentions == (chosen(sets[0]) if sets else set())
