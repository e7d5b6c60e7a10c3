"""spaCy training data: DocBin files, and configurations for ``ner`` and ``spancat`` that train on them.

``doc.ents`` holds outermost mentions, ``doc.spans["sc"]`` all mentions that can be runs of tokens,
``doc.spans["triggers"]`` the event triggers. Tokens are spaCy's, cut at the edges of everything
annotated unless that grows to them, so nothing is misaligned; ``doc.text`` equals the document's text. A
span carries the mention's id and the knowledge-base id of its entity; ``doc.user_data`` names document,
author, state and entities. In a document that nobody annotated ``ents`` are missing (spaCy's ``-``) rather
than none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import FormatError
from annotator.domain.external import ExternalNames
from annotator.domain.items import Event, Mention
from annotator.domain.places import Places
from annotator.domain.ranges import Range
from annotator.domain.sentences import message
from annotator.domain.tokens import cut_at

from . import messages
from .accounting import Left, chosen_set, settle
from .base import Dataset, Entry, Holds, Losses
from .doc_bins import DocBinFile, Row, row_of
from .files import part_name, write_text
from .flat import Words, edges_of, outermost, runs, unfit
from .languages import language_of
from .tokenization import starts_in
from .whole_tokens import grown

KEY = "spacy"
_ATTRIBUTES = ("ORTH", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID", "SENT_START", "SPACY")
_HOLDS = frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ENTITY_LINKS})
_WIDEST = 24  # tokens; a span suggester looks at every run up to this length, which costs memory
_FORGET = 2000
"""Documents after which spaCy begins a new vocabulary: it forgets no word that it has ever met."""
_LANGUAGES = frozenset({"ar", "de", "en"})


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.spacy``, ``config.cfg`` (the same as ``ner.cfg``), ``spancat.cfg`` and ``README.md``."""
    languages = set(dataset.each(_language, None))
    language = languages.pop() if len(languages) == 1 else ""
    language = language if language in _LANGUAGES else "xx"
    widest, filled = 1, []
    for part in dataset.parts():
        name = f"{part_name(part)}.spacy"
        with DocBinFile(folder / name, _ATTRIBUTES) as found:
            for row, longest in dataset.each(partial(_rows, language), losses, part):
                widest = max(widest, longest)
                found.add(row)
        filled += [name] if found.count else []
    _configurations(filled, folder, language, min(widest, _WIDEST))


def _language(_: Dataset) -> Callable[[Entry, Losses], str]:
    return lambda entry, _: language_of(entry.document)


def _rows(language: str, dataset: Dataset) -> Callable[[Entry, Losses], tuple[Row, int]]:
    """Return what makes an entry's row of a file, with the length of its longest mention in tokens."""
    import spacy

    nlp, made = spacy.blank(language), 0
    names = ExternalNames(dataset.scheme, KEY)

    def row(entry: Entry, losses: Losses) -> tuple[Row, int]:
        nonlocal nlp, made
        made += 1
        if made % _FORGET == 0:
            nlp = spacy.blank(language)
        doc = _doc(nlp, entry, dataset, names, losses)
        return row_of(doc, _ATTRIBUTES), max((len(span) for span in doc.spans["sc"]), default=1)

    return row


def _doc(nlp: Any, entry: Entry, dataset: Dataset, names: ExternalNames, losses: Losses) -> Any:
    from spacy.tokens import Doc

    document, chosen = entry.document, chosen_set(entry, losses)
    found = cut_at(((t.idx, t.idx + len(t)) for t in nlp.tokenizer(document.text) if not t.is_space), ())
    if chosen is not None and dataset.whole_tokens:
        chosen = grown(chosen, found, losses)
    words = _words(nlp.lang, document.text, found, chosen, losses)
    forms, spaces, places = _forms(words)
    starts = starts_in(document, words, _kept(document.text, chosen), losses)
    sentences: list[bool | int | None] = [False] * len(forms)
    # The first sentence holds the white space a text may begin with.
    for place in [0] * bool(forms) + [places[index] for index in starts if index]:
        sentences[place] = True
    doc = Doc(nlp.vocab, words=forms, spaces=spaces, sent_starts=sentences if forms else None)
    if doc.text != document.text:
        raise FormatError(messages.SPACY_TEXT, document=document.name)
    doc.spans["sc"], doc.spans["triggers"] = [], []
    doc.user_data["document"] = document.id
    if chosen is not None:
        _annotate(doc, _Labels(words, places, names, dataset), chosen, losses)
    return doc


def _words(language: str, text: str, found: Places, chosen: AnnotationSet | None, losses: Losses) -> Words:
    """Return spaCy's tokens, found without white space, cut at the edges of everything annotated.

    A trained model meets spaCy's tokens, so they are kept wherever they can hold the annotations; how many
    do not fit them is counted.
    """
    starts, ends = set(found.starts), set(found.ends)
    hulls = _kept(text, chosen)
    off = sum(one.start not in starts or one.end not in ends for one in hulls)
    losses.change(message(messages.OFF_SPACY_EDGES, language=language), off)
    return Words(text, cut_at(zip(found.starts, found.ends, strict=True), edges_of(text, chosen)))


def _kept(text: str, chosen: AnnotationSet | None) -> list[Range]:
    if chosen is None:
        return []
    items: list[Mention | Event] = [*chosen.mentions.values(), *chosen.events.values()]
    return [item.span.hull for item in items if not unfit(text, item)]


def _forms(words: Words) -> tuple[list[str], list[bool], list[int]]:
    """Return spaCy's words, whether a blank follows each, and the place of each of our tokens among them.

    As spaCy does it, one blank belongs to the token before it and all other white space is a token.
    """
    forms: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []
    at = 0
    for token in [*words.tokens, None]:
        gap = words.text[at : token.start if token else len(words.text)]
        if gap.startswith(" ") and forms:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            forms.append(gap)
            spaces.append(False)
        if token:
            places.append(len(forms))
            forms.append(words.text[token.start : token.end])
            spaces.append(False)
            at = token.end
    return forms, spaces, places


@dataclass(frozen=True, slots=True)
class _Labels:
    """What turns items into spans of a document: our tokens, their places among spaCy's, names of labels."""

    words: Words
    places: Sequence[int]
    names: ExternalNames
    dataset: Dataset

    def span(self, doc: Any, item: Mention | Event, losses: Losses | None = None) -> Any:
        """Return an item as a span; ``losses`` is told if others have its label's name too."""
        from spacy.tokens import Span

        first, end = self.words.run(item.span.hull)
        entity = self.dataset.entities.get(item.entity or "") if isinstance(item, Mention) else None
        link = (entity.kb or entity.id) if entity else ""
        sort = "type" if isinstance(item, Mention) else "event"
        name = self.names.of(sort, item.type, item.attributes)
        if losses is not None and self.names.is_shared(sort, name):
            losses.change(message(messages.SHARED_NAME, label=item.type, name=name))
        return Span(doc, self.places[first], self.places[end - 1] + 1, name, kb_id=link, span_id=item.id)


def _annotate(doc: Any, labels: _Labels, chosen: AnnotationSet, losses: Losses) -> None:
    items: list[Mention | Event] = [*chosen.mentions.values(), *chosen.events.values()]
    left = Left({one.id: reason for one in items if (reason := unfit(labels.words.text, one))})
    mentions = runs(chosen, left.items)
    events = [e for e in chosen.events.values() if e.id not in left.items]
    doc.set_ents([labels.span(doc, m) for m in outermost(mentions)[0]], default="outside")
    doc.spans["sc"] = [labels.span(doc, m, losses) for m in mentions]
    doc.spans["triggers"] = [
        labels.span(doc, e, losses) for e in sorted(events, key=lambda e: (e.span, e.id))
    ]
    doc.user_data["author"] = chosen.author.name
    doc.user_data["state"] = chosen.state.value
    doc.user_data["entities"] = {m.id: m.entity for m in mentions if m.entity}
    settle(losses, doc.user_data["document"], chosen, _HOLDS, left)


# --- configurations -----------------------------------------------------------------------------------


def _configurations(filled: list[str], folder: Path, language: str, widest: int) -> None:
    """Write the configurations, made by spaCy, and how to use them; ``filled``: files with pages."""
    names = [*filled, "all.spacy"]
    train = "train.spacy" if "train.spacy" in names else names[0]
    dev = "dev.spacy" if "dev.spacy" in names else train
    for name, pipe in (("ner.cfg", "ner"), ("config.cfg", "ner"), ("spancat.cfg", "spancat")):
        config = _configuration(language, pipe).copy()
        config["paths"]["train"], config["paths"]["dev"] = train, dev
        if pipe == "spancat":
            config["components"]["spancat"]["suggester"] = {
                "@misc": "spacy.ngram_range_suggester.v1",
                "min_size": 1,
                "max_size": widest,
            }
        write_text(folder / name, config.to_str() + "\n")
    write_text(folder / "README.md", _readme(train, dev))


@cache
def _configuration(language: str, pipe: str) -> Any:
    """Return spaCy's own configuration of a pipe; making one takes a good part of a second."""
    from spacy.cli.init_config import init_config

    return init_config(lang=language, pipeline=[pipe], optimize="efficiency", gpu=False, silent=True)


def _readme(train: str, dev: str) -> str:
    lines = [
        "# spaCy training data",
        "",
        "Run these in this folder:",
        "",
        "    python -m spacy debug data config.cfg",
        "    python -m spacy train config.cfg --output ner",
        "    python -m spacy train spancat.cfg --output spancat",
        "",
        "`config.cfg` trains `ner` on outermost mentions, `spancat.cfg` a span categorizer on all of them",
        '(`doc.spans["sc"]`); event triggers are in `doc.spans["triggers"]`.',
    ]
    if train == dev:
        lines += [
            "",
            "The dataset has no development part, so both configurations evaluate on their training data:",
            "the figures tell you nothing about new pages. Export with a split, such as `--split 80/10/10`.",
        ]
    return "".join(f"{line}\n" for line in lines)
