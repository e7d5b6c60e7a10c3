"""One damaged value at a time, and everything that must work all the same."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.datasets.agreement import Wish
from annotator.datasets.exporting import export
from annotator.datasets.overview import Counts
from annotator.formats import registry
from annotator.store import Project
from annotator.store.tables import ALL

COUNTED_AGAIN = ("agreement_page",)


@dataclass(frozen=True)
class Damage:
    """A value of the row in the middle of a table becomes another one."""

    table: str
    column: str
    how: str

    def __str__(self) -> str:
        return f"{self.table}.{self.column}: {self.how}"

    def put_into(self, path: Path) -> bool:
        """Damage the file; False: there is no such value."""
        said = {
            "bad bytes": "CAST(CAST(\"{c}\" AS BLOB) || x'ff' AS TEXT)",
            "a letter": "'~' || \"{c}\"",
            "packed byte": 'CAST(substr("{c}", 1, length("{c}") / 2) || x\'ff\' '
            '|| substr("{c}", length("{c}") / 2 + 2) AS BLOB)',
            "number": '"{c}" + 100000',
            "no number": "'~'",
        }[self.how].format(c=self.column)
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            columns = [str(row[1]) for row in connection.execute(f'PRAGMA table_info("{self.table}")')]
            rows = connection.execute(
                f'SELECT * FROM "{self.table}" WHERE "{self.column}" IS NOT NULL'
            ).fetchall()
            if not rows:
                return False
            row = rows[len(rows) // 2]
            where = " AND ".join(f'"{name}" IS ?' for name in columns)
            connection.execute(f'UPDATE "{self.table}" SET "{self.column}" = {said} WHERE {where}', row)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.IntegrityError:
            return False
        finally:
            connection.close()
        return True


def damages() -> Iterator[Damage]:
    """Yield every value that can be damaged, in every way."""
    for table in ALL:
        if table.name in COUNTED_AGAIN:
            continue
        for column in table.columns:
            kind = str(column.type).upper()
            hows = {"TEXT": ("bad bytes", "a letter"), "BLOB": ("packed byte",)}.get(
                kind, ("number", "no number")
            )
            for how in hows:
                yield Damage(table.name, column.name, how)


def everything(path: Path, folder: Path, formats: tuple[str, ...]) -> list[str]:
    """Do everything with a project but open the page that is damaged; return what failed whole."""
    failed: list[str] = []

    def tried(name: str, call: object) -> None:
        try:
            call()  # type: ignore[operator]
        except Exception as error:
            failed.append(f"{name}: {type(error).__name__}: {str(error)[:150]}")

    try:
        project = Project.open(path)
    except Exception as error:
        return [f"open: {type(error).__name__}: {str(error)[:150]}"]
    with project:
        opened = [0]

        def open_pages() -> None:
            authors = project.authors()
            for row in project.documents():
                try:
                    project.document(row.id)
                    for author in authors:
                        project.annotation_set(row.id, author)
                    opened[0] += 1
                except Exception:
                    continue

        tried("queue", lambda: project.documents(author="mary"))
        tried("facets", project.facets)
        tried("names", project.document_names)
        tried("authors", project.authors)
        tried("open", open_pages)
        if opened[0] < len(project.document_names()) - 1:
            failed.append(f"open: only {opened[0]} pages")
        tried("search", lambda: project.documents(text="Geneva lithium"))
        tried("stats", project.stats)
        tried("check", project.check)
        tried("overview", lambda: Counts(project, Wish()).overview())
        tried("entities", project.entities)
        tried("copy", lambda: project.copy(folder / "copy.annotator").close())
        tried("backup", lambda: project.backups.copy_to(folder / "backup.annotator"))
        for key in formats:
            tried(f"export {key}", lambda key=key: export(project, folder / f"out-{key}", format=key))
    return failed


def writers() -> tuple[str, ...]:
    """Return the keys of all formats that can be written."""
    return tuple(key for key, one in registry.FORMATS.items() if one.writes)


def tried(sound: Path, damage: Damage, folder: Path, formats: tuple[str, ...]) -> list[str] | None:
    """Damage a copy of a project and do everything; None: there is no such value."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = Path(shutil.copy(sound, folder / "p.annotator"))
    if not damage.put_into(path):
        return None
    return everything(path, folder, formats)
