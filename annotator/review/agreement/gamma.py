"""γ of Mathet, Widlöcher and Métivier 2015: how well units can be aligned, places and labels in one number.

It is computed by pygamma-agreement (the extra ``agreement``), which takes seconds a page and loads a compiler
and a solver, so it runs in a process of its own that can be stopped at any time. The observed disorder is
exact; the expected one is sampled, so γ is right to about 0.01 and depends on the seed.
"""

from __future__ import annotations

import importlib
import importlib.util
import logging
import os
import random
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from math import fsum
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.sentences import message

from ..counts import ReviewError
from . import messages
from .intervals import SEED
from .values import Value, undefined

SAMPLES = 100
"""Random pages that the expected disorder is taken from; a wanted precision could need any number of them."""
_LOOK = 0.1  # seconds between two looks at whether the person wants to stop

Unit = tuple[int, int, str]
"""Start and end in code points, half-open, and the label."""
Units = Mapping[str, Sequence[Unit]]
"""The units of each author, by name."""


@dataclass(frozen=True, slots=True)
class Disorder:
    """The disorder of a page, observed and expected, and how many units an author has on average."""

    observed: float
    expected: float
    units: float


def mention_units(sets: Sequence[AnnotationSet]) -> dict[str, list[Unit]]:
    """Return the mentions of each author as units: the hull of each, with its type."""
    return {
        one.author.name: sorted((int(m.span.start), int(m.span.end), m.type) for m in one.mentions.values())
        for one in sets
    }


def disorders(
    pages: Iterable[Units], seed: int = SEED, *, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Disorder | None]:
    """Yield the disorder of each page, by the dissimilarity of Mathet et al. (places and labels weigh alike).

    None for a page on which fewer than two authors marked anything. One process serves all pages, and ends
    with the iterator. Raises ReviewError if the extra is not installed or fails, CancelledError within a
    moment of ``cancelled`` saying so.
    """
    if importlib.util.find_spec("pygamma_agreement") is None:
        raise ReviewError(messages.NO_GAMMA)
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    worker = context.Process(target=_work, args=(theirs, seed), daemon=True)
    worker.start()
    theirs.close()
    try:
        for units in pages:
            yield _disorder(ours, units, cancelled) if _by_two(units) else None
    finally:
        worker.terminate()
        worker.join()
        ours.close()


def _by_two(units: Units) -> bool:
    return sum(bool(each) for each in units.values()) > 1


def _disorder(worker: Connection, units: Units, cancelled: Callable[[], bool]) -> Disorder:
    try:
        worker.send({author: list(each) for author, each in units.items()})
        while not worker.poll(_LOOK):
            if cancelled():
                raise CancelledError
        found = worker.recv()
    except (EOFError, OSError) as error:
        raise ReviewError(messages.GAMMA_FAILED, reason="the process ended") from error
    if isinstance(found, str):
        raise ReviewError(messages.GAMMA_FAILED, reason=found)
    observed, expected = found
    return Disorder(observed, expected, fsum(len(each) for each in units.values()) / len(units))


def gamma(pages: Sequence[Disorder | None]) -> Value:
    """Return ``γ = 1 − observed / expected``; over pages both are summed, weighed by their units.

    Undefined where no page has units of two authors.
    """
    known = [page for page in pages if page is not None]
    expected = fsum(page.expected * page.units for page in known)
    if not expected:
        return undefined(message(messages.NOTHING_SHARED))
    observed = fsum(page.observed * page.units for page in known)
    return Value(1 - observed / expected, fsum(page.units for page in known))


def _work(asked: Connection, seed: int) -> None:
    """Answer with the disorders of each page that is asked for, or with words on what went wrong."""
    warnings.simplefilter("ignore")  # what libraries say in passing is not for the person
    logging.disable()
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)  # the solver writes past Python
    while True:
        try:
            asked.send(_disorders(asked.recv(), seed))
        except EOFError:
            return
        except Exception as error:  # whatever it is, the person is told
            asked.send(f"{type(error).__name__}: {error}")


def _disorders(units: Units, seed: int) -> tuple[float, float]:
    numpy = importlib.import_module("numpy")
    library = importlib.import_module("pygamma_agreement")
    segment = importlib.import_module("pyannote.core").Segment
    random.seed(seed)
    numpy.random.seed(seed)
    continuum = library.Continuum()
    for author, each in units.items():
        continuum.add_annotator(author)
        for start, end, label in each:
            continuum.add(author, segment(start, end), label)
    dissimilarity = library.CombinedCategoricalDissimilarity(alpha=1, beta=1, delta_empty=1)
    found = continuum.compute_gamma(dissimilarity, n_samples=SAMPLES)
    return float(found.observed_disorder), float(found.expected_disorder)
