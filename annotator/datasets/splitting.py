"""The documents of a project divided into train, dev and test; splits that are kept under a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError

from . import messages
from .split import PARTS, Page, Shares, check_shares, divided
from .wishes import ExportWish

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.streams import ToDivide

_KEY = 16  # hexadecimal digits of a text's digest that a kept split knows it by


def parts_of(project: Project, wish: ExportWish) -> dict[str, str]:
    """Return the part of each document, by id; {} without a split.

    Documents that somebody worked on are divided among themselves, and the others among themselves: an export
    leaves those out, and its parts have the sizes that were asked for all the same. Near-duplicates that were
    looked for, documents with the same text and documents with an event in common stay together. Those that
    a kept split knows, by their text, stay where they are.
    """
    if wish.split is None:
        return {}
    firsts = project.near_duplicates.firsts()
    listed = project.streams.to_divide()
    known = _known(project, wish.split_name, listed)
    tied = {tie for one in listed if one.annotated for tie in _ties(one, firsts)}
    found: dict[str, str] = {}
    for annotated in (True, False):
        # What is tied to a page that somebody worked on goes with it.
        chosen = [one for one in listed if (one.annotated or bool(_ties(one, firsts) & tied)) == annotated]
        pages = [Page(one.id, one.text_sha256, _kinds(one), _ties(one, firsts)) for one in chosen]
        found |= divided(pages, wish.split, wish.seed, known)
    return found


def named(project: Project, name: str, split: Shares | None, seed: int) -> tuple[Shares, int]:
    """Return shares and seed of a split with a name: those that were kept, or those that it is to have.

    Raises AnnotatorError if there is none of that name and no shares are given, or if they differ.
    """
    kept = project.streams.named_splits().get(name)
    if kept is None:
        if split is None:
            raise AnnotatorError(
                messages.NO_SPLIT, name=name, known=sorted(project.streams.named_splits()) or ["–"]
            )
        return check_shares(split), seed
    first, second, third = (int(one) for one in kept["shares"])
    shares = (first, second, third)
    if split is not None and split != shares:
        raise AnnotatorError(messages.OTHER_SHARES, name=name, shares="/".join(map(str, shares)))
    return shares, int(kept["seed"])


def keep(project: Project, wish: ExportWish, parts: Mapping[str, str]) -> int:
    """Keep a split under its name, with the parts of what was exported; return how many are new in it."""
    listed = project.streams.to_divide()
    kept = project.streams.named_splits().get(wish.split_name, {}).get("parts", {})
    now = {one.text_sha256[:_KEY]: parts[one.id] for one in listed if one.id in parts}
    record = {"shares": list(wish.split or ()), "seed": wish.seed, "parts": kept | now}
    new = len(now.keys() - kept.keys())
    if new:
        project.streams.keep_split(wish.split_name, record)
    return new


def _known(project: Project, name: str, listed: list[ToDivide]) -> dict[str, str]:
    kept: Mapping[str, Any] = project.streams.named_splits().get(name, {}) if name else {}
    parts = kept.get("parts", {})
    found = {one.id: parts.get(one.text_sha256[:_KEY]) for one in listed}
    return {key: part for key, part in found.items() if part in PARTS}


def _kinds(one: ToDivide) -> frozenset[str]:
    more = {f"language {one.language}"} if one.language else set()
    return one.labels | more | ({f"outlet {one.outlet}"} if one.outlet else set())


def _ties(one: ToDivide, firsts: Mapping[str, str]) -> frozenset[str]:
    near = {f"near {firsts[one.id]}"} if one.id in firsts else set()
    return frozenset({*(f"cluster {each}" for each in one.clusters), *near, f"text {one.text_sha256}"})
