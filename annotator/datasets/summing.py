"""The same warning about many items of a file is one warning, with their number and the first of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.sentences import Message, message
from annotator.formats.messages import AT_PLACE, LEFT_OUT

from . import messages


@dataclass(slots=True)
class _Sum:
    """Where a warning stands in the list, how often it was given, and what was said the first time."""

    at: int
    place: Message | None
    told: Message
    count: int = 1

    def sentence(self, path: str) -> Message:
        """Return what is said of all of them."""
        place, n, told = self.place, self.count, self.told
        if told.id != LEFT_OUT.id:
            return message(messages.OFTEN, path=path, n=n, warning=told, place=place)
        item, reason = told.values["item"], told.values["reason"]
        return message(messages.SUMMED, path=path, n=n, reason=reason, place=place, item=item)


@dataclass(slots=True)
class Sums:
    """Puts warnings into a list that is added to elsewhere as well, and never shortened."""

    found: dict[tuple[str, str, Message], _Sum] = field(default_factory=dict)

    def add(
        self, listed: list[Message], path: str, place: Message, warning: Message, page: Message | None = None
    ) -> None:
        """Add a warning about a place in a file, or count it with the one that is there already.

        ``page`` is where in the file or folder the first one is said to be, if it does not say so itself.
        Items that were left out for the same reason are the same; anything else is if it says the same.
        """
        told, within = _innermost(warning)
        item = told.values["item"] if told.id == LEFT_OUT.id else None
        key = (path, item.id, told.values["reason"]) if item is not None else (path, "", told)
        known = self.found.get(key)
        if known is None:
            self.found[key] = _Sum(len(listed), within or page, told)
            listed.append(message(messages.WARNING_AT, place=place, warning=warning))
            return
        known.count += 1
        listed[known.at] = known.sentence(path)


def of_file(warning: Message) -> tuple[str, Message]:
    """Return the file that a warning of an import is about, "" for none, and the warning without its name."""
    place, inner, path = (warning.values.get(name) for name in ("place", "warning", "path"))
    if warning.id in (messages.SUMMED.id, messages.OFTEN.id) and isinstance(path, str):
        return path, Message(warning.id, {**warning.values, "path": None})
    if warning.id == messages.WARNING_OF.id and isinstance(place, str):
        document = warning.values["document"]
        return place, message(messages.SET_REFUSED, document=document, reason=inner)
    if warning.id != messages.WARNING_AT.id or not isinstance(inner, Message):
        return "", warning
    if isinstance(place, str):
        return place, inner
    if not isinstance(place, Message) or place.id != messages.IN_FILE.id:
        return "", warning
    file, within = place.values["path"], place.values.get("place")
    return str(file), message(AT_PLACE, place=within, warning=inner) if within else inner


def _innermost(warning: Message) -> tuple[Message, Message | None]:
    """Return a warning without the places in the file that it is said of, and the last of these.

    Whose work it is about stays, except with items that were left out.
    """
    place, outer = None, warning
    while isinstance(inner := warning.values.get("warning"), Message):
        here = warning.values.get("place")
        place = here if isinstance(here, Message) else place
        outer = inner if warning.id == AT_PLACE.id and outer is warning else outer
        warning = inner
    return (warning if warning.id == LEFT_OUT.id else outer), place
