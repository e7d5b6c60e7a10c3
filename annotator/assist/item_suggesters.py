"""Who can be asked for mentions and events; each module is loaded when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import PurePath
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError

from . import messages
from .base import Asking, Report, Suggester
from .item_proposals import ItemMaker, ItemProposals

if TYPE_CHECKING:
    from annotator.domain.items import Document
    from annotator.store.project import Project

SPACY, GLINER, ENDPOINT = "spacy:", "gliner:", "endpoint"
OUTSIDE = ("spacy:NAME", "gliner:FOLDER", "endpoint")
"""How models from outside are asked for."""
_LONGEST = 80  # code points of a model's name as an author has it


def outside(key: str) -> Suggester | None:
    """Return the model from outside that a key names, or None."""
    if key.startswith(SPACY) and key != SPACY:
        return Suggester(key, "a spaCy pipeline, by its name or folder", extra="spacy", items=True)
    if key.startswith(GLINER) and key != GLINER:
        return Suggester(key, "a GLiNER model folder (ONNX)", items=True)
    return Suggester(key, "an OpenAI-compatible endpoint", items=True) if key == ENDPOINT else None


def called(key: str, model: str = "") -> str:
    """Return the name of the author of what is suggested: of a path its end, of an endpoint the model."""
    if key == ENDPOINT:
        return f"{ENDPOINT}:{(model or _told()[1])[-_LONGEST:]}".rstrip(":")
    kind, colon, name = key.partition(":")
    return f"{kind}{colon}{PurePath(name).name[-_LONGEST:]}" if colon else key


def _told() -> tuple[str, str]:
    """Return address and model of the endpoint that the environment names."""
    from .mentions.endpoint_client import ADDRESS, MODEL

    return os.environ.get(ADDRESS, ""), os.environ.get(MODEL, "")


def prepared(project: Project, key: str, asking: Asking, report: Report) -> tuple[ItemMaker, Collection[str]]:
    """Return what makes mentions and events of a page, and the ids of the pages that taught it.

    The report is told scores and warnings. Raises AnnotatorError for a missing library, a model that cannot
    be loaded, or too few pages to learn from.
    """
    if key == "names":
        from .mentions import dictionary

        return dictionary.maker(project, asking.author, report, asking.pages, asking.seen_by)
    if key == "tagger":
        from .mentions import tagger

        return tagger.maker(project, asking.author, report, asking.pages)
    if key == "events":
        from .events import suggesting

        return suggesting.maker(project, asking.author, report, asking.pages, asking.seen_by)
    from .mentions import labels, outside, pipelines

    if key == ENDPOINT:
        return _endpoint(project, asking, report)
    if key.startswith(SPACY):
        ask = pipelines.spacy_pipeline(key.removeprefix(SPACY))
    else:
        ask = pipelines.gliner_folder(key.removeprefix(GLINER), labels.prompts(project.scheme))
    return outside.maker(project, ask, asking.author, report, asking.pages)


def _endpoint(project: Project, asking: Asking, report: Report) -> tuple[ItemMaker, Collection[str]]:
    from annotator.domain.sentences import message

    from .mentions import labels, outside
    from .mentions.endpoint import Endpoint
    from .mentions.endpoint_client import ADDRESS, MODEL, Client, checked, key_for

    told = _told()
    address, model = asking.address or told[0], asking.model or told[1]
    if not address or not model:
        raise AnnotatorError(messages.ENDPOINT_NONE, address=ADDRESS, model=MODEL)
    address = checked(address)
    client = Client(address, model, key_for(address), asking.seconds, cancelled=asking.cancelled)
    asked = Endpoint(client, labels.prompts(project.scheme))
    made, known = outside.maker(project, asked, asking.author, report, asking.pages, tries=0)

    def counted(document: Document) -> ItemProposals:
        """Tell the report what was refused so far."""
        found = made(document)
        if asked.refused:
            said = asked.refused
            told = message(
                messages.REFUSED, not_in_text=said.not_in_text, other_labels=said.other_labels,
                malformed=said.malformed,
            )  # fmt: skip
            report.warnings = [one for one in report.warnings if one.id != told.id] + [told]
        return found

    return counted, known
