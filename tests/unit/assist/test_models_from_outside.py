"""Models on this computer: a GLiNER folder through a stand-in with the package's interface, labels, tries."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from annotator.assist.base import PassedOverError
from annotator.assist.item_suggesters import called, outside
from annotator.assist.mentions import pipelines
from annotator.assist.mentions.labels import LabelNames, prompts
from annotator.assist.mentions.outside import Said, proposals
from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

TEXT = "Anna Berg met\nCarl Dahl in Oslo."


class Model:
    """What `gliner.GLiNER` is asked for, and what it answers."""

    loaded: dict[str, object] = {}  # noqa: RUF012

    @classmethod
    def from_pretrained(cls, folder: str, **named: object) -> Model:
        cls.loaded = {"folder": folder, **named}
        return cls()

    def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[dict[str, object]]:
        found = []
        for words, label in (("Anna Berg", "person"), ("Oslo", "country")):
            if label in labels and words in text:
                at = text.index(words)
                found.append(
                    {"start": at, "end": at + len(words), "label": label, "score": 0.75, "text": words}
                )
        return found


@pytest.fixture
def gliner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A model folder, and the package in whose words it is asked; it runs here, not in a worker."""
    package = ModuleType("gliner")
    package.GLiNER = Model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gliner", package)
    monkeypatch.setattr(pipelines, "find_spec", lambda _name: object())
    monkeypatch.setattr(pipelines, "workers", lambda call, *args: call(*args))
    pipelines._gliner.cache_clear()
    (tmp_path / "gliner_config.json").write_text("{}", encoding="utf-8")
    (tmp_path / "onnx").mkdir()
    (tmp_path / "onnx" / "model.onnx").write_bytes(b"")
    return tmp_path


def test_a_gliner_folder_is_asked_in_words_and_fetches_nothing(gliner: Path, news: Scheme):
    ask = pipelines.gliner_folder(str(gliner), prompts(news))
    names = LabelNames(news)
    found = list(proposals(TEXT, [[Range.at(0, len(TEXT))]], ask, names, Counter()))
    assert [(one.span.surface(TEXT), one.type, one.confidence) for one in found] == [
        ("Anna Berg", "PER", 0.75),
    ]  # fmt: skip
    assert Model.loaded["local_files_only"] is True
    assert Model.loaded["load_onnx_model"] is True
    assert Model.loaded["onnx_model_file"] == "onnx/model.onnx"


def test_a_model_that_cannot_read_so_much_at_once_is_asked_about_halves(
    gliner: Path, monkeypatch: pytest.MonkeyPatch
):
    real = Model.predict_entities

    def short(self: Model, text: str, labels: list[str], threshold: float) -> list[dict[str, object]]:
        if len(text.split()) > 70:
            raise RuntimeError("512 pieces of words at most")
        return real(self, text, labels, threshold)

    monkeypatch.setattr(Model, "predict_entities", short)
    text = "Nothing happened here today. " * 60 + "Then Anna Berg came."
    (found,) = pipelines.gliner_folder(str(gliner), {"person": "PER"})([text])
    assert [text[one.start : one.end] for one in found] == ["Anna Berg"]


def test_what_gliner_raises_is_the_reason_why_a_page_is_passed_over(
    gliner: Path, monkeypatch: pytest.MonkeyPatch
):
    def fails(*_args: object, **_named: object) -> None:
        raise RuntimeError("bad\nweights")

    monkeypatch.setattr(Model, "predict_entities", fails)
    with pytest.raises(PassedOverError, match="RuntimeError: bad weights"):
        pipelines.gliner_folder(str(gliner), {"person": "PER"})(["Anna"])


def test_a_folder_without_a_model_and_a_missing_package_are_told_apart(
    gliner: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with pytest.raises(AnnotatorError, match=r"gliner_config\.json"):
        pipelines.gliner_folder(str(tmp_path / "onnx"), {})
    monkeypatch.setattr(pipelines, "find_spec", lambda _name: None)
    with pytest.raises(AnnotatorError, match="pip install gliner"):
        pipelines.gliner_folder(str(gliner), {})
    with pytest.raises(AnnotatorError, match="spacy"):
        pipelines.spacy_pipeline("xx")


def test_long_texts_go_in_pieces_that_hold_all_words_once():
    text = "\n".join(f"Sentence {n} has a name in it." for n in range(200)) + " word" * 600
    found = pipelines.pieces(text)
    assert all(len(text[low:high].split()) <= 260 for low, high in found)
    assert "".join(text[low:high] for low, high in found).replace("\n", "").replace(" ", "") == text.replace(
        "\n", ""
    ).replace(" ", "")
    assert pipelines.pieces("") == []


def test_labels_that_the_scheme_does_not_have_are_counted(news: Scheme):
    def ask(texts: Sequence[str]) -> list[list[Said]]:
        return [[Said(0, 4, "PERSON"), Said(5, 9, "ANIMAL"), Said(0, 999, "PERSON")] for _ in texts]

    unknown = Counter[str]()
    found = list(proposals(TEXT, [[Range.at(0, len(TEXT))]], ask, LabelNames(news), unknown))
    assert [one.span.surface(TEXT) for one in found] == ["Anna"]
    assert unknown == {"ANIMAL": 1}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("spacy:de_core_news_sm", "spacy:de_core_news_sm"),
        ("spacy:/models/mine", "spacy:mine"),
        ("gliner:models/small/", "gliner:small"),
        ("names", "names"),
    ],
)
def test_who_proposes_is_called_so_that_no_folder_of_this_computer_is_told(key: str, name: str):
    assert called(key) == name


def test_only_whole_keys_name_a_model():
    assert [outside(key) for key in ("spacy:", "gliner:", "spacy", "other:x")] == [None] * 4
    endpoint = outside("endpoint")
    assert endpoint is not None and endpoint.items and not endpoint.learns


def test_what_spacy_cannot_load_is_said(monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("spacy")
    monkeypatch.setattr(pipelines, "workers", lambda call, *args: call(*args))
    with pytest.raises(AnnotatorError, match="spaCy cannot load ‘no such pipeline’"):
        pipelines.spacy_pipeline("no such pipeline")


def test_a_pipeline_in_a_folder_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, news: Scheme):
    spacy = pytest.importorskip("spacy")
    monkeypatch.setattr(pipelines, "workers", lambda call, *args: call(*args))
    pipelines._spacy.cache_clear()
    nlp = spacy.blank("xx")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Anna Berg"}, {"label": "MISC", "pattern": "Oslo"}])
    nlp.to_disk(tmp_path / "mine")
    ask = pipelines.spacy_pipeline(str(tmp_path / "mine"))
    found = list(proposals(TEXT, [[Range.at(0, len(TEXT))]], ask, LabelNames(news), Counter()))
    assert [(one.span.surface(TEXT), one.type, one.confidence) for one in found] == [
        ("Anna Berg", "PER", None)
    ]
    empty = spacy.blank("xx")
    empty.to_disk(tmp_path / "empty")
    pipelines._spacy.cache_clear()
    with pytest.raises(AnnotatorError, match="finds no names"):
        pipelines.spacy_pipeline(str(tmp_path / "empty"))


def test_a_worker_that_ends_is_a_page_passed_over(monkeypatch: pytest.MonkeyPatch):
    def ends(*_args: object) -> None:
        raise FormatError(pipelines.foreign("it took too long"))

    monkeypatch.setattr(pipelines, "workers", ends)
    with pytest.raises(PassedOverError, match="too long"):
        pipelines._asked(pipelines.run_spacy, "x", {}, ["text"])
