"""A real GLiNER folder, asked by the real library: a tiny model with random numbers, made on the spot.

Runs where the packages are (``pip install gliner onnxruntime onnx``); nothing is fetched.
"""

from __future__ import annotations

import string
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from annotator.assist.mentions import pipelines
from annotator.cli.app import run
from annotator.datasets.schemes import find_scheme
from annotator.domain.items import Document, Source
from annotator.store import Project

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # of the libraries that make the model
    pytest.mark.skipif(
        not all(map(find_spec, ("gliner", "onnxruntime", "onnx"))), reason="needs gliner and onnxruntime"
    ),
]

TEXT = "Anna Berg of Reuters met 🇳🇴 Berg in New York."
LABELS = {"person": "PER", "organisation": "ORG"}
_SIGNS = string.ascii_lowercase + string.digits + ".,;:!?'-"
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def encoder(folder: Path) -> None:
    """Write an encoder that reads sign by sign, and its tokenizer."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    vocab = [*_SPECIAL, *_SIGNS, *(f"##{sign}" for sign in _SIGNS)]
    made = Tokenizer(models.WordPiece({word: n for n, word in enumerate(vocab)}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    names = dict(zip(("pad", "unk", "cls", "sep", "mask"), _SPECIAL, strict=True))
    PreTrainedTokenizerFast(
        tokenizer_object=made, **{f"{name}_token": word for name, word in names.items()}
    ).save_pretrained(folder)
    shape = BertConfig(
        vocab_size=len(vocab), hidden_size=32, num_hidden_layers=2, num_attention_heads=2,
        intermediate_size=64,
    )  # fmt: skip
    BertModel(shape).save_pretrained(folder)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """A folder with the model in ONNX form, and the model as the library holds it."""
    import torch
    from gliner import GLiNER, GLiNERConfig

    torch.manual_seed(3)
    folder = tmp_path_factory.mktemp("gliner")
    encoder(folder / "encoder")
    made = GLiNER.from_config(
        GLiNERConfig(model_name=str(folder / "encoder"), hidden_size=32, max_width=4, dropout=0.0)
    )
    made.eval()
    with torch.no_grad():  # random numbers are unsure of everything: make it say something
        for name, numbers in made.model.named_parameters():
            if "prompt_rep" in name or "span_rep" in name:
                numbers.mul_(3.0)
    made.save_pretrained(folder / "tiny")
    made.export_to_onnx(folder / "tiny")
    return folder / "tiny", made


def test_it_finds_what_the_library_finds_where_it_stands(model: tuple[Path, Any]):
    folder, made = model
    (found,) = pipelines.gliner_folder(str(folder), LABELS)([TEXT])
    said = made.predict_entities(TEXT, list(LABELS), threshold=0.3)
    assert [(one.start, one.end, one.name) for one in found] == [
        (one["start"], one["end"], LABELS[one["label"]]) for one in said
    ]
    assert [one.confidence for one in found] == pytest.approx([one["score"] for one in said], abs=1e-3)
    assert found


def test_long_texts_go_in_pieces_and_places_are_of_the_whole(model: tuple[Path, Any]):
    folder, _ = model
    text = f"{TEXT}\n" * 120
    (found,) = pipelines.gliner_folder(str(folder), LABELS)([text])
    assert max(one.end for one in found) > 5_000
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in found)


def test_the_command_asks_it(model: tuple[Path, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder, _ = model
    with Project.create(tmp_path / "real.annotator", find_scheme("news")) as project:
        digest = sha256(TEXT.encode()).hexdigest()
        page = Document("p", "p", TEXT, digest, Source("text/plain", digest))
        project.add_document(page, TEXT.encode())
    asked = ["suggest", str(tmp_path / "real.annotator"), "--with", f"gliner:{folder}"]
    assert run(asked, None) == 0  # type: ignore[arg-type]
    assert "suggestions on 1 page" in capsys.readouterr().out
    (folder / "model.onnx").write_text("no model", encoding="utf-8")
    pipelines.workers.stop()
    assert run(asked, None) == 0  # type: ignore[arg-type]
    said = capsys.readouterr().err
    assert "skipped" in said and "model.onnx" in said
