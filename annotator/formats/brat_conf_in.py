"""``annotation.conf`` and ``visual.conf`` of brat read as a scheme.

https://brat.nlplab.org/configuration.html describes the files. Depth of tabs is hierarchy, ``!Name`` a
heading that is no label, ``<X>=A|B`` a macro; a role's suffix says how often it is filled: ``?`` at most
once, ``*`` any number, ``+`` once or more, ``{2}`` and ``{1-3}`` bounds, none once. An attribute without
values is on or off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.domain.label_colors import readable
from annotator.domain.scheme import ANY_EVENT
from annotator.domain.scheme_making import RESERVED, give_keys

from .brat_names import SEGMENT

Json = dict[str, Any]
CONF, VISUAL = "annotation.conf", "visual.conf"
ON = "true"
"""The value of an attribute that brat has without one."""
_SECTION = re.compile(r"\[(\w+)\]")
_MACRO = re.compile(r"<([^<>=]+)>\s*=\s*(.+)")
_ROLE = re.compile(r"([^:?*+{}]+)([?*+]|\{\d+(?:-\d+)?\})?\s*:\s*(.+)", re.DOTALL)
_COLOR = re.compile(r"bgColor:\s*(#[0-9A-Fa-f]{6})")
_TIMES: Mapping[str, tuple[int, int | None]] = {"": (1, 1), "?": (0, 1), "*": (0, None), "+": (1, None)}
_TOO_LONG = 1_000_000  # characters of a file that is no configuration


def read_conf(folder: Path) -> Json:
    """Return what the configuration of a folder says of labels, as a scheme with gaps; {} without one."""
    path = folder / CONF
    text = _text(path)
    if not text:
        return {}
    conf = _Conf(text)
    data: Json = {
        "entity_types": [{"id": one} for one in conf.entities],
        "event_types": [conf.event(name, rest) for name, rest in conf.lines("events")],
        "attributes": [],
        "relation_types": list(conf.relations()),
    }
    conf.attributes(data)
    _show(data, _text(folder / VISUAL))
    return data


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")[:_TOO_LONG] if path.is_file() else ""
    except OSError:
        return ""


class _Conf:
    """The sections of ``annotation.conf``, macros filled in."""

    def __init__(self, text: str) -> None:
        self.sections: dict[str, list[str]] = {}
        self.macros: dict[str, str] = {}
        section: list[str] = []
        for line in text.splitlines():
            bare = line.strip()
            if not bare or bare.startswith("#"):
                continue
            if (named := _SECTION.fullmatch(bare)) is not None:
                section = self.sections.setdefault(named[1].lower(), [])
            elif (macro := _MACRO.fullmatch(bare)) is not None:
                self.macros[macro[1]] = macro[2]
            else:
                section.append(bare)
        self.entities = [name for name, _ in self.lines("entities") if not name.startswith(SEGMENT)]
        self.events = [name for name, _ in self.lines("events")]

    def lines(self, section: str) -> Iterator[tuple[str, str]]:
        """Yield name and rest of the lines of a section that are labels, each name once."""
        seen = set()
        for line in self.sections.get(section, ()):
            name, _, rest = line.partition("\t") if "\t" in line else line.partition(" ")
            if not name.startswith(("!", "-", "<")) and name not in seen:
                seen.add(name)
                yield name, rest.strip()

    def targets(self, text: str) -> list[str]:
        """Return the types that ``A|B|<EVENT>`` means."""
        found: dict[str, None] = {}
        for one in (part.strip() for part in text.split("|")):
            macro = one.strip("<>") if one.startswith("<") else ""
            if macro in self.macros:
                found |= dict.fromkeys(self.targets(self.macros.pop(macro)))
            elif macro == "ENTITY":
                found |= dict.fromkeys(self.entities)
            elif macro == "EVENT":
                found[ANY_EVENT] = None
            elif macro == "ANY":
                found |= dict.fromkeys([*self.entities, ANY_EVENT])
            elif one in self.entities or one in self.events:
                found[one] = None
        return list(found)

    def event(self, name: str, rest: str) -> Json:
        roles = [made for one in rest.split(",") if (made := self.role(one.strip())) is not None]
        return {"id": name, "roles": roles}

    def role(self, text: str) -> Json | None:
        told = _ROLE.fullmatch(text)
        targets = self.of(told[3]) if told else []
        if told is None or not targets or told[1].strip().startswith("<"):
            return None
        least, most = _times(told[2] or "")
        return {"id": told[1].strip(), "targets": targets, "min": least, "max": most}

    def of(self, text: str) -> list[str]:
        """Return targets, macros as they are for the next one who asks."""
        macros = dict(self.macros)
        found = self.targets(text)
        self.macros = macros
        return found

    def relations(self) -> Iterator[Json]:
        for name, rest in self.lines("relations"):
            ends = [told[3] for one in rest.split(",") if (told := _ROLE.fullmatch(one.strip())) is not None]
            sides = [[one for one in self.of(end) if one in self.entities] for end in ends]
            if [len(side) > 0 for side in sides[:2]] == [True, True]:
                yield {"id": name, "source": sides[0], "target": sides[1]}

    def attributes(self, data: Json) -> None:
        """Add the attributes, and their names to the types that have them."""
        labels = {one["id"]: one for group in ("entity_types", "event_types") for one in data[group]}
        for name, rest in self.lines("attributes"):
            told = [found for one in rest.split(",") if (found := _ROLE.fullmatch(one.strip()))]
            fields = {one[1].strip(): one[3].strip() for one in told}
            values = [one.strip() for one in fields.get("Value", ON).split("|") if one.strip()]
            owners = self.of(fields.get("Arg", ""))
            owners = [*owners, *self.events] if ANY_EVENT in owners else owners
            if not any(one in labels for one in owners):
                continue
            data["attributes"].append({"id": name, "values": list(dict.fromkeys(values))})
            for one in dict.fromkeys(owners):
                if one in labels:
                    labels[one].setdefault("attributes", []).append(name)


def _times(mark: str) -> tuple[int, int | None]:
    if mark in _TIMES:
        return _TIMES[mark]
    least, _, most = mark.strip("{}").partition("-")
    return int(least), max(1, int(most or least))


def _show(data: Json, visual: str) -> None:
    """Take names and colours out of ``visual.conf``."""
    names: dict[str, str] = {}
    colors: dict[str, str] = {}
    section = ""
    for line in visual.splitlines():
        bare = line.strip()
        if (named := _SECTION.fullmatch(bare)) is not None:
            section = named[1].lower()
        elif section == "labels" and "|" in bare:
            first, second = (one.strip() for one in bare.split("|")[:2])
            names |= {first: second} if second else {}
        elif section == "drawing" and (color := _COLOR.search(bare)) is not None:
            colors[bare.split()[0]] = color[1]
    for group in ("entity_types", "event_types", "relation_types"):
        for one in data[group]:
            one["name"] = names.get(one["id"], one["id"])
            if one["id"] in colors:
                one["color"] = readable(colors[one["id"]])
        if group != "relation_types":
            give_keys(data[group], data[group], RESERVED[group])
    for event in data["event_types"]:
        give_keys(event["roles"], event["roles"], RESERVED["roles"])
