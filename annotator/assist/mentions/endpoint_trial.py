"""Trying an endpoint on a sentence of ours, before it is asked about any page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.domain.scheme import Scheme

from ..base import ANSWER_SECONDS
from .endpoint import Endpoint, Refused
from .endpoint_client import Client, checked, key_for
from .labels import prompts

SENTENCE = "Anna Berg met Carl Dahl in Oslo on 3 May."
"""What is sent: invented people, nothing of a project."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came back: words with entity types, and how much of the answer was refused."""

    found: tuple[tuple[str, str], ...]
    refused: Refused


def tried(
    address: str,
    model: str,
    scheme: Scheme,
    *,
    seconds: float = ANSWER_SECONDS,
    cancelled: Callable[[], bool] | None = None,
) -> Trial:
    """Ask an endpoint about one sentence, in the labels of a scheme; once, and for ``seconds`` at most.

    Raises AnnotatorError for an address that may not be asked, and if no usable answer comes.
    """
    address = checked(address)
    client = Client(address, model, key_for(address), seconds=seconds, cancelled=cancelled, tries=1)
    asked = Endpoint(client, prompts(scheme))
    (found,) = asked([SENTENCE])
    return Trial(tuple((SENTENCE[one.start : one.end], one.name) for one in found), asked.refused)
