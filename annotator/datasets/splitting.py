"""The documents of a project divided into train, dev and test; splits that are kept under a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError
from annotator.domain.sentences import Message, message

from . import split_messages as messages
from .chosen_sets import ALL
from .duplicates import LibraryMissingError, Progress, alike
from .given_parts import DATE, FOLDER, by_folder, dates
from .split import PARTS, Page, Shares, check_shares, divided, in_turn
from .split_list import by_list
from .wishes import ExportWish

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.streams import ToDivide

_KEY = 16  # hexadecimal digits of a text's digest that a kept split knows it by


@dataclass(slots=True)
class SplitParts:
    """The part of each document, by id ({}: there is no split), and what is to be said of it."""

    parts: dict[str, str] = field(default_factory=dict)
    warnings: list[Message] = field(default_factory=list)
    advice: list[Message] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """What a list names and the project does not have."""


def divide(
    project: Project, wish: ExportWish, progress: Progress, cancelled: Callable[[], bool]
) -> SplitParts:
    """Divide the documents of a project as was asked.

    Documents that somebody worked on are divided among themselves, and the others among themselves: an export
    leaves those out, and its parts have the sizes that were asked for all the same. Near-duplicates,
    documents with the same text and documents with an event in common stay together, unless folders or a list
    say where each of them goes. Those that a kept split knows, by their text, stay where they are.

    Raises AnnotatorError for a list that is none, or documents of which nothing says where they go.
    """
    made = SplitParts()
    if not wish.divides:
        return made
    near = _near(project, made, progress, cancelled)
    listed = project.streams.to_divide()
    ties = {one.id: _ties(one, near) for one in listed}
    given = _given(project, wish, made)
    days = _days(project, listed) if wish.split_by == DATE else {}
    known = given or _known(project, wish.split_name, listed)
    tied = {tie for one in listed if one.annotated for tie in ties[one.id]}
    for annotated in (True, False):
        # What is tied to a page that somebody worked on goes with it.
        chosen = [one for one in listed if (one.annotated or bool(ties[one.id] & tied)) == annotated]
        pages = [Page(one.id, one.text_sha256, _kinds(one), ties[one.id]) for one in chosen]
        if wish.split_by == DATE and wish.split is not None:
            made.parts |= in_turn(pages, wish.split, days, known)
        elif wish.split is not None:
            made.parts |= divided(pages, wish.split, wish.seed, known)
    made.parts |= given
    _require_all(project, wish, made, listed)
    if wish.split_by == DATE and (
        undated := [one.id for one in listed if one.annotated and one.id not in days]
    ):
        made.warnings.append(message(messages.UNDATED, n=len(undated), first=_name(project, undated[0])))
    _warn_of_leaks(project, made, ties)
    return made


def _days(project: Project, listed: Sequence[ToDivide]) -> dict[str, str]:
    """Return when documents were published. Raises AnnotatorError if nothing is known of any of them."""
    found = dates(project.streams.about())
    if listed and not any(one.id in found for one in listed):
        raise AnnotatorError(messages.NO_DATES)
    return found


def _near(
    project: Project, made: SplitParts, progress: Progress, cancelled: Callable[[], bool]
) -> list[Mapping[str, str]]:
    """Return the first of each document's near-duplicates: those that are known, and those found now."""
    known = project.near_duplicates.firsts()
    if project.near_duplicates.looked_at() >= len(project.streams.planned()):
        return [known]
    try:
        groups = alike(project, progress=progress, cancelled=cancelled)
    except LibraryMissingError as error:
        made.advice.append(message(messages.NOT_LOOKED_FOR, reason=error.message))
        return [known]
    if groups:
        made.advice.append(message(messages.KEPT_TOGETHER, n=len(groups)))
    return [known, {one: group[0] for group in groups for one in group}]


def _given(project: Project, wish: ExportWish, made: SplitParts) -> dict[str, str]:
    """Return the parts that folders or a list say; {} if content or dates decide."""
    if wish.split_by in ("", DATE):
        return {}
    about = project.streams.about()
    if wish.split_by == FOLDER:
        return by_folder(about)
    found, made.unknown = by_list(Path(wish.split_by), about)
    if unknown := made.unknown:
        made.warnings.append(message(messages.LIST_UNKNOWN, n=len(unknown), first=unknown[0]))
    return found


def _require_all(project: Project, wish: ExportWish, made: SplitParts, listed: Sequence[ToDivide]) -> None:
    everything = wish.authors_from == ALL
    left = [one.id for one in listed if one.id not in made.parts and (one.annotated or everything)]
    if left:
        about = {"n": len(left), "first": _name(project, left[0])}
        if wish.split_by == FOLDER:
            raise AnnotatorError(messages.NO_FOLDER, **about)
        if made.unknown:
            named = {"unknown": len(made.unknown), "named": made.unknown[0]}
            raise AnnotatorError(messages.NOT_KNOWN, path=wish.split_by, **about, **named)
        raise AnnotatorError(messages.NOT_LISTED, path=wish.split_by, **about)


def _warn_of_leaks(project: Project, made: SplitParts, ties: Mapping[str, frozenset[str]]) -> None:
    """Warn of what a model would be tested on after it was trained on it."""
    seen: dict[str, str] = {}
    across: dict[str, tuple[str, str]] = {}
    for document, part in made.parts.items():
        for tie in ties[document]:
            other = seen.setdefault(tie, document)
            if made.parts[other] != part:
                across.setdefault(tie, (other, document))
    pairs = sorted(set(across.values()))
    if pairs:
        (first, second), parts = pairs[0], made.parts
        made.warnings.append(message(
            messages.ACROSS_PARTS, n=len(pairs), first=_name(project, first), second=_name(project, second),
            part=parts[first], other=parts[second],
        ))  # fmt: skip


def _name(project: Project, document: str) -> str:
    return next((one.name for one in project.streams.about() if one.id == document), document)


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


def _ties(one: ToDivide, near: Sequence[Mapping[str, str]]) -> frozenset[str]:
    found = {f"near {firsts[one.id]}" for firsts in near if one.id in firsts}
    return frozenset({*(f"cluster {each}" for each in one.clusters), *found, f"text {one.text_sha256}"})
