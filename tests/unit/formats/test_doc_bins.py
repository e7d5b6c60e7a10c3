"""A spaCy file that is written doc by doc has the bytes of one that is written at once."""

from pathlib import Path

import pytest

from annotator.formats.doc_bins import DocBinFile, row_of

ATTRIBUTES = ("ORTH", "ENT_IOB", "ENT_TYPE", "SPACY")


@pytest.mark.parametrize("count", [0, 1, 20, 70_000 // 512])
def test_the_bytes_are_those_of_a_doc_bin(tmp_path: Path, count: int):
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    docs = [nlp.make_doc(f"Page {number}: Ann met Bob. " * 9) for number in range(count)]
    for number, doc in enumerate(docs):
        doc.user_data["document"] = f"d{number}"
        doc.spans["sc"] = [doc[3:4]]
    with DocBinFile(tmp_path / "x.spacy", ATTRIBUTES) as file:
        for doc in docs:
            file.add(row_of(doc, ATTRIBUTES))
    whole = spacy.tokens.DocBin(attrs=ATTRIBUTES, store_user_data=True, docs=docs)
    assert (tmp_path / "x.spacy").read_bytes() == whole.to_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["x.spacy"]
