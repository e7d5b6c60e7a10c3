"""`--prove`: what the program found is compared with the account, and nothing is claimed unseen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.datasets.export_report import ExportReport
from annotator.datasets.proving import prove, require_prover
from annotator.datasets.wishes import ExportWish
from annotator.domain.errors import AnnotatorError, FormatError
from annotator.formats import registry
from annotator.formats.base import Holds
from annotator.formats.proofs.proof import Proof, checked, refuse


def report(key: str = "prodigy") -> ExportReport:
    made = ExportReport(Path("out"), ExportWish(key, "best", "page", None, 0))
    made.stored = {"mentions": 5, "events": 3, "relations": 1}
    made.lost = {"mentions": 1, "events": 0}
    return made


@pytest.fixture
def consumer(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    def set_up(answer: object) -> None:
        def read(folder: Path) -> Proof:
            if isinstance(answer, Exception):
                raise answer
            assert isinstance(answer, Proof)
            return answer

        monkeypatch.setattr(registry, "prover", lambda key: read)

    return set_up


def test_the_same_counts_are_a_proof(consumer: Callable[[object], None]):
    consumer(Proof("spacy", "3", {(Holds.MENTIONS, Holds.EVENTS): 7, (Holds.RELATIONS,): 1}, 4))
    made = prove(report())
    assert made.same
    assert str(made.message()) == (
        "spacy 3 read 4 records and found what was exported: 7 mentions+events, 1 relations"
    )
    assert made.to_json()["read"] == {"mentions+events": 7, "relations": 1}


def test_other_counts_are_none(consumer: Callable[[object], None]):
    consumer(Proof("spacy", "3", {(Holds.MENTIONS,): 3}, 4))
    made = prove(report())
    assert not made.same
    assert str(made.message()).endswith("found 3 mentions, but 4 mentions were exported")


def test_a_checker_of_our_own_says_that_it_is_ours(consumer: Callable[[object], None]):
    consumer(checked({(Holds.MENTIONS,): 4}, 2))
    made = prove(report("textee"))
    assert made.same and made.to_json()["own"] is True
    assert str(made.message()) == (
        "no program that reads it can be installed beside this one; our own checker, written from the "
        "description of the format, read 2 records and found what was exported: 4 mentions"
    )
    consumer(checked({(Holds.MENTIONS,): 3}, 2))
    made = prove(report("textee"))
    assert not made.same
    assert str(made.message()).endswith("read 2 records and found 3 mentions, but 4 mentions were exported")
    consumer(FileNotFoundError("all.json"))
    with pytest.raises(AnnotatorError, match="own checker cannot read the export: FileNotFoundError"):
        prove(report("textee"))


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (ImportError("spacy"), "prodigy was exported, but not proved: spacy is not installed"),
        (KeyError("spans"), "spacy cannot read the export: KeyError: 'spans'"),
    ],
)
def test_a_program_that_is_absent_or_fails_is_no_proof(
    consumer: Callable[[object], None], error: Exception, says: str
):
    consumer(error)
    with pytest.raises(AnnotatorError) as caught:
        prove(report())
    assert str(caught.value).startswith(says)


def test_what_a_program_refuses_is_told_in_its_words(consumer: Callable[[object], None]):
    consumer(refuse("no such label"))
    with pytest.raises(FormatError, match="the program refuses it: no such label"):
        prove(report())


def test_a_format_without_a_program_says_so():
    with pytest.raises(AnnotatorError, match="no program is known that reads lines back"):
        require_prover("lines")
