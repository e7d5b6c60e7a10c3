"""GLiNER's own processor, without a model: which spans it would train on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..base import Holds
from .proof import Proof, apart, files, refuse

_SIGNS = ("[UNK]", "[PAD]", "[CLS]", "[SEP]", "<<ENT>>", "<<SEP>>")


def prove_gliner(folder: Path) -> Proof:
    """Have GLiNER make a batch of each window; the spans in it must be those that were written.

    It passes over a span that is too wide or outside without a word, so only this comparison tells.
    """
    read = records = 0
    for path in files(folder, ".json"):
        examples = json.loads(path.read_text(encoding="utf-8"))
        processor = _processor(examples)
        for example in examples:
            records += 1
            written = {(first, last, label) for first, last, label in example["ner"]}
            found = set(_spans(processor.collate_raw_batch([example])))
            if found != written:
                raise refuse(f"{example['document']}: {sorted(written ^ found)[:3]}")
            read += len(example["ner"])
    return Proof("gliner", version("gliner"), apart({Holds.MENTIONS: read}), records)


def _processor(examples: list[dict[str, Any]]) -> Any:
    """Return the processor with a tokenizer that knows the words of the file, for none is on this machine."""
    from gliner.config import UniEncoderSpanConfig
    from gliner.data_processing.processor import UniEncoderSpanProcessor
    from gliner.data_processing.tokenizer import WordsSplitter
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    from ..training.gliner import MAX_LENGTH, MAX_WIDTH

    words = {word for one in examples for word in one["tokenized_text"]}
    words |= {word for one in examples for *_, label in one["ner"] for word in label.split()}
    numbers = {word: number for number, word in enumerate([*_SIGNS, *sorted(words - set(_SIGNS))])}
    made = Tokenizer(models.WordLevel(numbers, unk_token="[UNK]"))  # noqa: S106 - a sign, no secret
    made.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    names = {f"{name.strip('[]').lower()}_token": name for name in _SIGNS[:4]}
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=made, **names)
    config = UniEncoderSpanConfig(model_name="none", max_len=MAX_LENGTH, max_width=MAX_WIDTH)
    return UniEncoderSpanProcessor(config, tokenizer, WordsSplitter("whitespace"))


def _spans(batch: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    labels = batch["id_to_classes"]
    labels = labels[0] if isinstance(labels, list) else labels
    for (first, last), said in zip(
        batch["span_idx"][0].tolist(), batch["span_label"][0].tolist(), strict=True
    ):
        if isinstance(said, list):
            yield from ((first, last, labels[number]) for number, one in enumerate(said, start=1) if one > 0)
        elif said > 0:
            yield first, last, labels[said]
