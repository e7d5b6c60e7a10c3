"""A project put under a newer scheme, by a file that says what becomes of its labels; or what would be."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain import label_map, label_migration
from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.items import Mention
from annotator.domain.label_map import Label, labels_of
from annotator.domain.label_migration import LabelMigration, SplitRule
from annotator.domain.label_proposals import proposed
from annotator.domain.label_words import label_of, said
from annotator.domain.scheme import Scheme
from annotator.edits.relabelling import Relabelling
from annotator.formats.schema_check import validate
from annotator.review.relabelled import RelabelledDecisions
from annotator.store.label_migrations import Migrated, MigrationWish
from annotator.store.merging.schemes import named

from . import messages
from .schemes import read_object

if TYPE_CHECKING:
    from annotator.store.project import Project

Progress = Callable[[int, int, str], None]
_GIVEN = ("type", "event")
"""Sorts of label whose items have attributes."""
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """How a migration is to be done: see `MigrationWish`."""

    migration: LabelMigration = field(default_factory=LabelMigration)
    drop: bool = False
    rehearse: bool = False
    items_of: tuple[str, ...] = ()
    by: str | None = None


def read_migration(path: Path, theirs: Scheme, ours: Scheme) -> LabelMigration:
    """Read a migration, or a label map, from one scheme to another.

    Raises AnnotatorError naming file and fault.
    """
    try:
        data = read_object(path)
    except OSError as error:
        raise AnnotatorError(messages.MAP_UNREADABLE, path=str(path), reason=error.strerror or "") from error
    try:
        if data.get("format") == label_map.FORMAT:
            validate("label-map", data)
            made = LabelMigration(label_map.from_json(data))
        else:
            validate("migration", data)
            made = label_migration.from_json(data, theirs)
        _check(made, theirs, ours)
    except FormatError as error:
        raise AnnotatorError(messages.MIGRATION_FAULT, path=str(path), reason=error.reason) from error
    except AnnotatorError as error:
        raise AnnotatorError(messages.MIGRATION_IN, path=str(path), reason=error.message) from error
    return made


def migrate(
    project: Project,
    ours: Scheme,
    asked: Asked,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = bool,
) -> Migrated:
    """Put a project under a newer scheme: sets of all authors, in one transaction, one edit each.

    Hand-ins stay as they were. Raises AnnotatorError, and changes nothing, for labels in use of which nobody
    said what they become, for a migration that leads nowhere, and, unless ``drop``, for what would have to go
    because the newer scheme does not allow it. A rehearsal tells all of this and raises for the first alone.
    """
    theirs = project.scheme
    _check(asked.migration, theirs, ours)
    wanted = frozenset(label_of(one, theirs.data) for one in asked.items_of)
    _check_split(wanted, theirs)
    wish = MigrationWish(ours, asked.migration, asked.by, asked.rehearse, wanted)

    def refuse(found: Migrated) -> None:
        if asked.rehearse:
            return
        if found.account.missing:
            raise AnnotatorError(messages.MIGRATION_LACKS, labels=named(found.account.missing))
        if found.account.unfit and not asked.drop:
            reason, _ = found.account.unfit.most_common(1)[0]
            raise AnnotatorError(messages.MIGRATION_UNFIT, n=found.account.unfit.total(), reason=reason)

    if not asked.rehearse:
        project.backups.before("before-scheme")
    done = project.labels.migrate(theirs, wish, _for_page, refuse, progress, cancelled)
    if not asked.rehearse:
        project.scheme = ours
    return done


def take_back(project: Project, by: str | None = None) -> None:
    """Take the last change of labels back. Raises EditError if there is none, or if work was done since."""
    project.backups.before("before-scheme")
    project.scheme = project.labels.undo(by)


def _for_page(by: Relabelling, mentions: Iterable[Mention]) -> Relabelling:
    by.decided = RelabelledDecisions(by, mentions)
    return by


def _check(migration: LabelMigration, theirs: Scheme, ours: Scheme) -> None:
    known, mine = labels_of(theirs), labels_of(ours)
    mapped, rules = list(migration.map.labels()), migration.rules
    if unknown := [one for one in (*mapped, *migration.retired) if one not in known]:
        raise AnnotatorError(messages.MIGRATION_UNKNOWN, labels=named(unknown))
    _check_split((rule.label for rule in rules), theirs)
    led = [migration.map.becomes(one) for one in mapped]
    for rule in rules:
        led += [(rule.label[0], one) for one in (rule.becomes, *rule.answers.values()) if one is not None]
        _check_attributes(rule, theirs)
    if nowhere := [one for one in led if one not in mine]:
        raise AnnotatorError(messages.MIGRATION_NOWHERE, labels=named(nowhere))
    if both := [one for one in (*mapped, *(rule.label for rule in rules)) if one in migration.retired]:
        raise AnnotatorError(messages.MIGRATION_BOTH, labels=named(both))


def _check_split(labels: Iterable[Label], theirs: Scheme) -> None:
    """Raise AnnotatorError for labels whose items cannot be told apart, or that nobody has."""
    known = labels_of(theirs)
    for one in labels:
        if one not in known:
            raise AnnotatorError(messages.MIGRATION_UNKNOWN, labels=named([one]))
        if one[0] not in label_migration.SPLIT:
            raise AnnotatorError(messages.NOT_SPLIT, label=said(one))


def _check_attributes(rule: SplitRule, theirs: Scheme) -> None:
    """Raise AnnotatorError for a rule by what no item of its label can have: it would fit nothing."""
    able = {one.id: one for one in theirs.attributes_of(rule.label[1])} if rule.label[0] in _GIVEN else {}
    for name, value in rule.attributes.items():
        if name not in able:
            known = list(able) or ["–"]
            raise AnnotatorError(messages.NO_RULE_FOR, label=said(rule.label), name=name, known=known)
        if able[name].values and value not in able[name].values:
            raise AnnotatorError(
                messages.NO_RULE_OF, label=said(rule.label), name=name, value=value, known=able[name].values
            )


def proposal(theirs: Scheme, ours: Scheme, found: Migrated) -> Json:
    """Return a migration as a person can go on with it: what labels probably become, null where nobody knows.

    Items that were asked for stand in it one by one, each to be given a label.
    """
    pairs: Mapping[Label, Label | None] = proposed(theirs, ours)
    used = {one: other for one, other in pairs.items() if other is not None or one in found.account.missing}
    split: dict[Label, list[Json]] = {}
    for label, item, page, words in found.items:
        answer = {"id": item, "page": page, "words": words, "becomes": None}
        split.setdefault(label, []).append(answer)
    return {
        "format": label_migration.FORMAT,
        "map": label_map.to_json(used),
        "retire": [],
        "split": [{"label": said(label), "items": items} for label, items in split.items()],
    }


def report(
    found: Migrated, migration: LabelMigration, theirs: Scheme, ours: Scheme, *, rehearsed: bool
) -> Json:
    """Return what a migration did, or would do, as ``annotator scheme migrate --json`` prints it."""
    account = found.account
    return {
        "from": f"{theirs.name} {theirs.version}",
        "to": f"{ours.name} {ours.version}",
        "dry_run": rehearsed,
        "sets": found.sets,
        "edited": found.edited,
        "becomes": [
            {"label": said(old), "becomes": said(new), "n": n}
            for (old, new), n in sorted(account.becomes.items())
        ],
        "retired": [{"label": said(one), "n": n} for one, n in sorted(account.retired.items())],
        "not_allowed": [{"reason": str(one), "n": n} for one, n in account.unfit.most_common()],
        "undecided": sorted(said(one) for one in account.missing),
        "doubles": [{"label": said(one), "n": n} for one, n in sorted(account.doubles.items())],
        "fits_nothing": [
            {
                "label": said(rule.label),
                "becomes": rule.becomes,
                "attributes": dict(rule.attributes),
                "of": left,
            }
            for rule, left in migration.idle(account.fitted)
        ],
        "items": [
            {"label": said(label), "id": item, "page": page, "words": words}
            for label, item, page, words in found.items
        ],
    }


def written(made: Json) -> str:
    """Return a proposal as its file has it."""
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
