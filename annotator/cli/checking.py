"""What ``annotator check`` says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from annotator.domain.errors import AnnotatorError

from .common import opened, with_password
from .output import complain, interruptible, progress, say, say_json

if TYPE_CHECKING:
    from annotator.store.checking import Checked, CheckWish
    from annotator.store.provenance import Digest
    from annotator.store.values import Finding


def report(target: str, *, repair: bool, changed: bool, against: Path | None, as_json: bool) -> None:
    """Check a project and say what was found; a project that is too damaged to be opened too.

    Raises typer.Exit with 1 if something was found and not repaired, AnnotatorError for what is no project.
    """
    from annotator.datasets.checking import check_wish

    with interruptible() as stop, progress("checking", quiet=False) as told:
        wish = check_wish(repair=repair, progress=told, cancelled=stop, changed=changed and not repair)
        found, checked, digest = _found(target, wish, against)
    findings = checked.findings
    if as_json:
        said: dict[str, Any] = {"project": found, "findings": [_json(one) for one in findings]}
        if checked.of:
            said["looked_at"] = {"documents": checked.pages, "of": checked.of}
        if digest is not None:
            said["journal"] = {"sets": digest.sets, "entries": digest.entries, "sha256": digest.sha256}
        say_json(said)
    _say(found, findings)
    if not as_json and checked.pages < checked.of:
        say(f"{found}: {checked.pages} of {checked.of} documents looked at; the others are as they were when "
            "a check found them whole")  # fmt: skip
    if any(not one.repaired for one in findings):
        raise typer.Exit(1)
    if not as_json and not findings and digest is not None:
        say(f"{found}: no damage found; {digest.entries} journal entries of {digest.sets} sets, "
            f"digest {digest.sha256}")  # fmt: skip


def _found(target: str, wish: CheckWish, manifest: Path | None) -> tuple[str, Checked, Digest | None]:
    from annotator.datasets.checking import against
    from annotator.store.checking import Checked, checked_unopened, is_damage

    try:
        with opened(target, read_only=not wish.repair) as project:
            published = against(project, manifest) if manifest is not None else []
            checked = project.checked(wish)
            checked.findings.extend(published)
            whole = not any(not one.repaired for one in checked.findings)
            return project.target, checked, project.provenance.digest() if whole else None
    except AnnotatorError as error:
        if not is_damage(error):
            raise
        findings = with_password(target, lambda: checked_unopened(target, wish))
        if not findings:
            raise
        return target, Checked(findings, 0, 0), None


def _json(one: Finding) -> dict[str, Any]:
    from annotator.store.checks.codes import REMEDIES

    return {
        "code": one.code, "where": one.where, "message": str(one.message), "repaired": one.repaired,
        "document": one.document, "author": one.author, "remedy": REMEDIES[one.code].value,
    }  # fmt: skip


def _say(target: str, findings: Sequence[Finding]) -> None:
    """Say each finding in a line, and once what is to be done about those that are left."""
    from annotator.store.checks.codes import advice

    left = Counter(str(advice(one.code)) for one in findings if not one.repaired)
    for one in findings:
        text = f"{one.where}: {one.message}" if one.where else str(one.message)
        alone = f" ({advice(one.code)})" if len(findings) == 1 and left else ""
        complain(f"{target}: {'repaired: ' if one.repaired else ''}{text}{alone}")
    for todo, number in left.most_common() if len(findings) > 1 else ():
        complain(f"{target}: {number} of {len(findings)}: {todo}")
