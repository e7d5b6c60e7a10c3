"""The loss report of an export of any size: counts in memory, every single loss on the disk."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from annotator.formats.base import Loss, Losses
from annotator.formats.files import Pieces, pretty_item, pretty_json, pretty_pieces, quoted

_reasons: dict[str, str] = {}
"""What reasons without values say in English: nearly all losses have one of these."""


def rendered(loss: Loss) -> str:
    """Return a loss as it stands in ``loss.json``: as ``pretty_item`` of its ``to_json`` two levels deep.

    A format that holds little loses several things a page, and to encode each took a sixth of an export.
    """
    message = loss.reason
    reason = _reasons.get(message.id) if not message.values else str(message)
    if reason is None:
        reason = _reasons[message.id] = str(message)
    return (
        f'{{\n   "what": "{loss.what.value}",\n   "document": {quoted(loss.document)},'
        f'\n   "id": {quoted(loss.item)},\n   "surface": {quoted(loss.surface)},'
        f'\n   "reason": {quoted(reason)},\n   "code": {quoted(message.id)}\n  }}'
    )


class RenderedLosses(Losses):
    """Losses as text already: the document of each, and what stands in the report."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[tuple[str, str]] = []

    def keep(self, loss: Loss) -> None:
        """Keep what stands in the report."""
        self.texts.append((loss.document, rendered(loss)))


class LossFile(Losses):
    """Takes losses and writes the report.

    What was lost while sets were chosen stands before what a format could not hold, in the order of the
    documents; the latter stands as it came.
    """

    def __init__(self, folder: Path) -> None:
        """Keep single losses on the disk of a folder. Raises OSError."""
        super().__init__()
        self._chosen, self._written = Pieces(folder), Pieces(folder)
        self._documents = array("Q")

    def keep(self, loss: Loss) -> None:
        """Keep a loss of a format."""
        self._written.add(rendered(loss))

    def take(self, other: RenderedLosses, order: Mapping[str, int] | None) -> None:
        """Take what was lost elsewhere; ``order``: places of documents, if it was lost in choosing."""
        self.stored += other.stored
        self.changed += other.changed
        self.left_out += other.left_out
        for what, reasons in other.counts.items():
            self.counts.setdefault(what, Counter()).update(reasons)
        for document, text in other.texts:
            if order is None:
                self._written.add(text)
            else:
                self._chosen.add(text)
                self._documents.append(order.get(document, 0))

    def write(self, path: Path, more: Mapping[str, object]) -> None:
        """Write the report, ``more`` before all else, and give the space on the disk back."""
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(pretty_json({**more, "kinds": self.kinds()}).removesuffix("\n}\n") + ',\n "items": ')
            order = sorted(range(len(self._chosen)), key=self._documents.__getitem__)
            stream.writelines(pretty_pieces(self._all(order), 1))
            if self.changed:
                stream.write(',\n "changed": ' + pretty_item(self.changes(), 1))
            stream.write("\n}\n")
        self._chosen.close()
        self._written.close()

    def _all(self, order: list[int]) -> Iterator[str]:
        yield from self._chosen.texts(order)
        yield from self._written.texts()
