"""Draw the manual's pictures again: the real window on the sample pages, rendered without a screen.

Without arguments it draws all that the manual shows, with names those pictures alone. ``--look FOLDER`` draws
into a folder instead, at once and twice the size, also those that are only for looking at. Debian's
fonts-noto-core, fonts-noto-cjk and fonts-noto-color-emoji must be installed, so that every script is drawn in
the same face everywhere.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from unittest import mock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from label_scenes import (  # beside this script
    show_apply,
    show_ask,
    show_balance,
    show_bring,
    show_from,
    show_guideline,
    show_role,
    show_scheme,
    show_split,
)
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from scenes import (  # beside this script
    ANA,
    BEA,
    FERRIES,
    PACT,
    open_event,
    show_annotations,
    show_arabic,
    show_backups,
    show_carry_over,
    show_check,
    show_chooser,
    show_event_table,
    show_feedback,
    show_filters,
    show_hand_out,
    show_history,
    show_hits,
    show_lost,
    show_moved,
    show_overview,
    show_own_keys,
    show_proposal,
    show_restore,
    show_review,
    show_same,
    show_settings,
    show_stretch,
    show_structure,
    show_take_in,
)

from annotator import edits
from annotator.datasets.demo import demo_project
from annotator.datasets.invented_annotators import CAREFUL, HASTY, invented_set
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.gui.picture import save, window_image
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

IMAGES = Path(__file__).parent / "images"
EXACT = 160  # colours that a small picture keeps as they are
Prepare = Callable[[MainWindow], QWidget | None]


def fewer_colours(path: Path) -> None:
    """Make a picture small: 256 colours without dither, if Pillow is there; else it stays as it is.

    The most frequent colours stay exactly as they are, so that grounds and tints do not drift; the others
    (the edges of letters) are put together with their likes.
    """
    try:
        from PIL import Image
    except ImportError:
        return
    with Image.open(path) as image:
        whole = image.convert("RGB")
    counted = sorted(whole.getcolors(whole.width * whole.height), reverse=True)
    colours = [colour for _count, colour in counted]
    kept, others = colours[:EXACT], colours[EXACT:]
    places = {colour: at for at, colour in enumerate(kept)}
    if others:
        row = Image.new("RGB", (len(others), 1))
        row.putdata(others)
        like = row.quantize(256 - EXACT, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        found = like.getpalette()
        kept += [tuple(found[3 * at : 3 * at + 3]) for at in range(len(found) // 3)]
        places.update(zip(others, (EXACT + at for at in like.tobytes()), strict=True))
    few = Image.new("P", whole.size)
    few.putpalette([part for colour in kept[:256] for part in colour])
    flat = whole.tobytes()
    pixels = zip(flat[::3], flat[1::3], flat[2::3], strict=True)
    few.frombytes(bytes(places[colour] for colour in pixels))
    few.save(path, optimize=True)


# --- the pictures ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Picture:
    """A picture. ``page``: a document's name, or words of its text; ``kept``: its scale in the manual."""

    name: str
    page: str
    prepare: Prepare | None = None
    author: str = ANA
    dark: bool = False
    contrast: bool = False
    language: str = "en"
    kept: float = 0.0
    handed_in: bool = False
    finished: bool = False
    worked: bool = False


PICTURES = (
    Picture("window", PACT, open_event, kept=2.0),
    Picture("window-dark", PACT, open_event, dark=True, kept=1.0),
    Picture("contrast", PACT, open_event, contrast=True, kept=1.0),
    Picture("contrast-dark", PACT, open_event, contrast=True, dark=True),
    Picture("segments", FERRIES, show_stretch, kept=1.0),
    Picture("segments-dark", FERRIES, show_stretch, dark=True),
    Picture("event", PACT, show_proposal, kept=1.0),
    Picture("chooser", PACT, show_chooser, author=BEA),
    Picture("find", PACT, show_hits, kept=1.0),
    Picture("same", PACT, show_same, author=BEA, kept=1.0),
    Picture("same-dark", PACT, show_same, author=BEA, dark=True),
    Picture("annotations", PACT, show_annotations, kept=1.0),
    Picture("search", PACT, show_filters),
    Picture("settings", PACT, show_settings, kept=1.0),
    Picture("settings-keys", PACT, show_own_keys),
    Picture("settings-dark", PACT, show_settings, dark=True),
    Picture("structure", "Egypt and Kenya agree", show_structure, author=BEA, kept=1.0),
    Picture("review", FERRIES, show_review, kept=1.0, handed_in=True),
    Picture("review-event", FERRIES, show_event_table, kept=1.0, handed_in=True),
    Picture("feedback", FERRIES, show_feedback, author="ben", kept=1.0, handed_in=True, finished=True),
    Picture("feedback-dark", FERRIES, show_feedback, author="ben", dark=True, handed_in=True, finished=True),
    Picture("review-dark", FERRIES, show_review, dark=True, handed_in=True),
    Picture("overview", FERRIES, show_overview, kept=1.0, handed_in=True),
    Picture("overview-dark", FERRIES, show_overview, dark=True, handed_in=True),
    Picture("hand-out", PACT, show_hand_out, kept=1.0),
    Picture("take-in", PACT, show_take_in, kept=1.0),
    Picture("arabic", "الأردن", show_arabic, kept=1.0),
    Picture("carry-over", PACT, show_carry_over, kept=1.0),
    Picture("history", PACT, show_history, author=BEA, kept=1.0, worked=True),
    Picture("history-dark", PACT, show_history, author=BEA, dark=True, worked=True),
    Picture("history-mirrored", "الأردن", show_history, author=BEA, language="ar", worked=True),
    Picture("lost-window", PACT, show_moved, kept=1.0),
    Picture("lost", PACT, show_lost, kept=1.0),
    Picture("lost-dark", PACT, show_lost, dark=True),
    Picture("lost-window-dark", PACT, show_moved, dark=True),
    Picture("restore", PACT, show_restore, kept=1.0),
    Picture("restore-dark", PACT, show_restore, dark=True),
    Picture("settings-backups", PACT, show_backups, kept=1.0),
    Picture("settings-backups-dark", PACT, show_backups, dark=True, language="de"),
    Picture("check", PACT, show_check, kept=1.0),
    Picture("check-dark", PACT, show_check, dark=True),
    Picture("scheme", PACT, show_scheme, kept=1.0),
    Picture("scheme-role", PACT, show_role, kept=1.0),
    Picture("scheme-role-dark", PACT, show_role, dark=True),
    Picture("scheme-guideline", PACT, show_guideline, kept=1.0),
    Picture("scheme-apply", PACT, show_apply, kept=1.0),
    Picture("scheme-apply-dark", PACT, show_apply, dark=True),
    Picture("scheme-apply-de", PACT, show_apply, language="de"),
    Picture("scheme-ask", PACT, show_ask, kept=1.0),
    Picture("bring", PACT, show_bring, kept=1.0),
    Picture("bring-balance", PACT, show_balance, kept=1.0),
    *(
        Picture(f"from-{name}{tail}", PACT, partial(show_from, name), dark=bool(tail), kept=kept)
        for name in ("brat", "doccano", "label-studio", "inception", "prodigy")
        for tail, kept in (("", 1.0), ("-dark", 0.0))
    ),
    Picture("scheme-split", PACT, show_split, kept=1.0),
    Picture("scheme-split-dark", PACT, show_split, dark=True),
    Picture("scheme-split-de", PACT, show_split, language="de"),
    Picture("bring-balance-de", PACT, show_balance, language="de", dark=True),
    Picture("scheme-de", PACT, show_role, language="de"),
    Picture("lost-de", PACT, show_lost, language="de"),
    Picture("japanese", "日本", None, kept=1.0),
    Picture("german", PACT, open_event, language="de", kept=1.0),
    *(
        Picture(f"{name}-{language}", page, prepare, author=author, language=language)
        for language in ("de", "ja")
        for name, page, prepare, author in (
            ("window", PACT, show_proposal, ANA),
            ("segments", FERRIES, show_stretch, ANA),
            ("chooser", PACT, show_chooser, BEA),
            ("search", PACT, show_filters, ANA),
            ("annotations", PACT, show_annotations, ANA),
        )
    ),
    Picture("mirrored", PACT, open_event, language="ar", kept=1.0),
)


def asked(given: list[str] | None = None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description="Draw the manual's pictures again.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="draw these alone (default: all)")
    parser.add_argument("--look", type=Path, metavar="FOLDER", help="draw into a folder, to look at them")
    parser.add_argument("--list", action="store_true", help="list the names, and draw nothing")
    wish = parser.parse_args(given)
    names = {one.name for one in PICTURES if wish.look or one.kept}
    if unknown := set(wish.names) - names:
        parser.error(f"no such picture: {', '.join(sorted(unknown))}; --list names them")
    return wish


def main() -> None:
    """Write the manual's pictures, or some of them, or all into a folder."""
    os.environ["TZ"] = "UTC"  # pictures show no time of whoever makes them
    time.tzset()
    wish = asked()
    if wish.list:
        print("\n".join(one.name + ("" if one.kept else "  (only with --look)") for one in PICTURES))
        return
    look, only = wish.look, set(wish.names)
    (look or IMAGES).mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        if only and picture.name not in only:
            continue
        for scale in (1.0, 2.0) if look else (picture.kept,):
            if not scale:
                continue
            path = look / f"{picture.name}-{scale:.0f}x.png" if look else IMAGES / f"{picture.name}.png"
            with tempfile.TemporaryDirectory() as folder:
                save(drawn(picture, Path(folder), scale), path)
            if look is None:
                fewer_colours(path)


def drawn(picture: Picture, folder: Path, scale: float) -> QImage:
    """Draw one picture on sample pages of its own: what is done for it does not show in the next."""
    with demo_project(folder, ANA) as project:
        target = project.target
        document = next(
            row.id
            for row in project.documents()
            if picture.page == row.name or picture.page in project.document(row.id).text
        )
        if picture.handed_in:
            target = handed_in(project, document, folder, finished=picture.finished)
        if picture.worked:
            work_on(project, document)
    return window_image(
        target,
        picture.author,
        document,
        scale=scale,
        dark=picture.dark,
        contrast=picture.contrast,
        language=picture.language,
        prepare=picture.prepare,
    )


def handed_in(demo: Project, document: str, folder: Path, *, finished: bool = False) -> str:
    """Make a project with one page that three invented people handed in; return its path.

    ``finished``: gold of the page too.
    """
    gold = demo.annotation_set(document, Author(GOLD, AuthorKind.GOLD))
    people = (("anna", CAREFUL), ("ben", HASTY), ("cleo", CAREFUL))
    sets = [invented_set(gold, Author(name), demo.scheme, shares=shares) for name, shares in people]
    with Project.create(folder / "review.annotator", demo.scheme, "Review") as project:
        if finished:
            project.set_settings(replace(project.settings, blind=True))
            sets.append(unlinked(gold))
        project.add_bundle(demo.document(document), sets, (), (), demo.source_bytes(document))
        return project.target


def work_on(demo: Project, document: str) -> None:
    """Let bea annotate a page on two days of 2026, change her mind about some of it, and undo one edit."""
    gold = demo.annotation_set(document, Author(GOLD, AuthorKind.GOLD))
    clock = [datetime(2026, 11, 12, 16, 20, tzinfo=UTC)]
    now = demo.annotation_set(document, Author(BEA))

    def store(make: Callable[[AnnotationSet], Edit], seconds: int = 25) -> None:
        nonlocal now
        now = demo.commit(now, make(now)).annotations
        clock[0] += timedelta(seconds=seconds)

    with mock.patch("annotator.store.rows.now", lambda: clock[0].isoformat(timespec="milliseconds")):
        for one in gold.segments_in_order():
            store(
                lambda own, one=one: edits.label_segment(own, demo.scheme, one.range, one.kind, one.article)
            )
        tagged = sorted(gold.mentions.values(), key=lambda one: (one.span, one.id))
        for number, one in enumerate(tagged):
            if number == len(tagged) // 2:
                clock[0] += timedelta(hours=17)
            type_ = one.type if number % 6 else ("ORG" if one.type != "ORG" else "PER")
            store(lambda own, one=one, type_=type_: edits.tag_mention(own, demo.scheme, one.span.hull, type_))
        undone = demo.undo(now)
        now = undone.annotations if undone is not None else now
        for one in sorted(now.mentions.values(), key=lambda one: (one.span, one.id))[::6]:
            store(lambda own, one=one: edits.delete_items(own, [one.id]))


def unlinked(gold: AnnotationSet) -> AnnotationSet:
    """Return gold, done, without what it refers to, which invented people do not link either."""
    mentions = {one.id: replace(one, entity=None) for one in gold.mentions.values()}
    events = {one.id: replace(one, cluster=None) for one in gold.events.values()}
    return replace(gold, state=State.DONE, mentions=mentions, events=events)


if __name__ == "__main__":
    main()
