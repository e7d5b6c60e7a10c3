"""Tiny models with random numbers are trained on exports of the sample pages, by the libraries they are for.

Each runs where its packages are (``pip install gliner``, ``gliner2``, ``transformers datasets accelerate``,
``trl``); nothing is fetched. A model must learn, and whatever was exported must be in what it learns from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from annotator.assets import resource
from annotator.cli.app import run
from annotator.datasets.importing import import_paths
from annotator.datasets.schemes import find_scheme
from annotator.store import Project

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # of the libraries that train
]

STEPS = 60
SIGNS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
CHAT = (
    "{% for one in messages %}{{ '[CLS]' + one.role + ' ' + one.content + '[SEP]' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '[CLS]assistant ' }}{% endif %}"
)


def needs(*packages: str) -> Any:
    return pytest.mark.skipif(not all(map(find_spec, packages)), reason=f"needs {', '.join(packages)}")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the sample pages that have gold."""
    made = tmp_path_factory.mktemp("samples") / "samples.annotator"
    with Project.create(made, find_scheme("news")) as samples:
        import_paths(samples, [resource("samples", "gold.jsonl")])
    return made


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is asked for anything over the network, and the numbers are the same each time."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    if find_spec("torch"):
        import torch

        torch.manual_seed(3)
        torch.set_num_threads(1)  # tests run beside each other


def exported(project: Path, key: str, folder: Path) -> int:
    """Export the gold in a format; return how many mentions stand in the files by the account."""
    asked = ["export", str(project), str(folder), "--format", key, "--from", "gold", "--unfinished"]
    assert run(asked, None) == 0  # type: ignore[arg-type]
    account = json.loads((folder / "loss.json").read_text(encoding="utf-8"))
    found = account["kinds"]["mentions"]["exported"]
    assert isinstance(found, int) and found > 200
    return found


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def tokenizer(texts: Iterable[str], **more: Any) -> Any:
    """Return a tokenizer of word pieces, taught by the texts."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    made = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.train_from_iterator(
        texts, trainers.WordPieceTrainer(vocab_size=2_000, special_tokens=list(SIGNS), show_progress=False)
    )
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    names = {f"{sign.strip('[]').lower()}_token": sign for sign in SIGNS}
    return PreTrainedTokenizerFast(tokenizer_object=made, **names, **more)


def shape(words: Any) -> dict[str, int]:
    return {
        "vocab_size": len(words), "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2,
        "intermediate_size": 64, "max_position_embeddings": 4096,
    }  # fmt: skip


def encoder(folder: Path, texts: Iterable[str]) -> str:
    """Write a small BERT that knows nothing yet, and its tokenizer."""
    from transformers import BertConfig, BertModel

    words = tokenizer(texts)
    words.save_pretrained(folder)
    BertModel(BertConfig(**shape(words))).save_pretrained(folder)
    return str(folder)


def learns(losses: list[float], share: float = 0.5) -> bool:
    """Tell whether a model ended with less than a share of the loss that it began with."""
    return len(losses) > 2 and losses[-1] < losses[0] * share


@needs("gliner", "torch", "accelerate")
def test_gliner_trains_on_its_examples_and_passes_over_no_mention(project: Path, tmp_path: Path) -> None:
    from gliner import GLiNER, GLiNERConfig

    stored = exported(project, "gliner", tmp_path / "gliner")
    examples = json.loads((tmp_path / "gliner" / "all.json").read_text(encoding="utf-8"))
    base = encoder(tmp_path / "encoder", (" ".join(one["tokenized_text"]) for one in examples))
    model = GLiNER.from_config(
        GLiNERConfig(model_name=base, hidden_size=32, max_width=12, max_len=384, dropout=0.0)
    )
    collate = model._create_data_collator()
    assert sum(int(collate([one])["labels"].sum()) for one in examples) == stored
    trainer = model.train_model(
        examples, examples, output_dir=tmp_path / "out", max_steps=STEPS // 4, logging_steps=3, use_cpu=True,
        per_device_train_batch_size=1, learning_rate=1e-3, dataloader_num_workers=0, disable_tqdm=True,
    )  # fmt: skip
    assert learns([one["loss"] for one in trainer.state.log_history if "loss" in one])


@needs("gliner2", "torch")
def test_gliner2_trains_on_its_examples(project: Path, tmp_path: Path) -> None:
    from gliner2.auto import AutoExtractor
    from gliner2.configuration import ExtractorConfig
    from gliner2.training.trainer import ExtractorTrainer, TrainingConfig

    exported(project, "gliner2", tmp_path / "gliner2")
    file = tmp_path / "gliner2" / "all.jsonl"
    base = encoder(tmp_path / "encoder", (one["input"] for one in lines(file)))
    model = AutoExtractor.from_config(ExtractorConfig(model_name=base, max_width=12))
    settings = TrainingConfig(
        output_dir=str(tmp_path / "out"), max_steps=STEPS // 3, batch_size=2, fp16=False, encoder_lr=5e-4,
        eval_strategy="no", num_workers=0, pin_memory=False, logging_steps=5,
    )  # fmt: skip
    # It looks at the data first, and raises for what does not stand in its text.
    trained = ExtractorTrainer(model, settings).train(str(file))
    assert trained["total_steps"] == STEPS // 3
    assert learns([one["loss"] for one in trained["train_metrics_history"]])


@needs("transformers", "datasets", "accelerate", "pyarrow")
def test_a_transformer_trains_on_the_tokens_of_hf(project: Path, tmp_path: Path) -> None:
    import datasets
    from transformers import (
        BertConfig,
        BertForTokenClassification,
        DataCollatorForTokenClassification,
        Trainer,
        TrainingArguments,
    )

    exported(project, "hf", tmp_path / "hf")
    rows = datasets.load_dataset(str(tmp_path / "hf"), "tokens", cache_dir=str(tmp_path / "cache"))["train"]
    labels = rows.features["ner_tags"].feature.names
    words = tokenizer(" ".join(row["tokens"]) for row in rows)

    def aligned(row: dict[str, Any]) -> dict[str, Any]:
        """Give the first piece of each word the word's label."""
        made = words(row["tokens"], is_split_into_words=True)
        seen, found = set[int](), []
        for word in made.word_ids():
            found.append(-100 if word is None or word in seen else row["ner_tags"][word])
            seen |= {word} if word is not None else set()
        return {**made, "labels": found}

    pieces = rows.map(aligned, remove_columns=rows.column_names)
    named = [one for row in pieces for one in row["labels"] if one > 0]
    assert len(named) == sum(1 for row in rows for tag in row["ner_tags"] if tag > 0) > 0
    trainer = Trainer(
        model=BertForTokenClassification(BertConfig(**shape(words), num_labels=len(labels))),
        args=TrainingArguments(
            output_dir=str(tmp_path / "out"), max_steps=STEPS, per_device_train_batch_size=16,
            learning_rate=1e-2, logging_steps=5, use_cpu=True, disable_tqdm=True, save_strategy="no",
            report_to="none",
        ),
        train_dataset=pieces,
        data_collator=DataCollatorForTokenClassification(words),
    )  # fmt: skip
    trainer.train()
    assert learns([one["loss"] for one in trainer.state.log_history if "loss" in one])


@needs("trl", "datasets", "accelerate")
def test_trl_learns_from_the_answers_alone(project: Path, tmp_path: Path) -> None:
    import datasets
    from transformers import LlamaConfig, LlamaForCausalLM
    from trl import SFTConfig, SFTTrainer

    exported(project, "messages", tmp_path / "messages")
    file = tmp_path / "messages" / "all.jsonl"
    records = lines(file)
    contents = [one["content"] for record in records for one in (*record["prompt"], *record["completion"])]
    words = tokenizer(contents, chat_template=CHAT, eos_token="[SEP]")
    rows = datasets.load_dataset("json", data_files=str(file), cache_dir=str(tmp_path / "cache"))["train"]
    trainer = SFTTrainer(
        model=LlamaForCausalLM(LlamaConfig(**shape(words))),
        args=SFTConfig(
            output_dir=str(tmp_path / "out"), max_steps=STEPS // 6, per_device_train_batch_size=1,
            learning_rate=1e-2, logging_steps=2, use_cpu=True, bf16=False, disable_tqdm=True,
            max_length=None, save_strategy="no", report_to="none",
        ),
        train_dataset=rows.select_columns(["prompt", "completion"]),
        processing_class=words,
    )  # fmt: skip
    for record, row in zip(records, trainer.train_dataset, strict=True):
        batch = trainer.data_collator([row])
        learnt = batch["input_ids"][batch["labels"] != -100]
        answer = words(record["completion"][0]["content"] + "[SEP]", add_special_tokens=False)["input_ids"]
        assert learnt.tolist() == answer
    trainer.train()
    assert learns([one["loss"] for one in trainer.state.log_history if "loss" in one], share=0.8)
