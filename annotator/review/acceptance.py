"""What became of suggestions: each suggested segment beside those of the set whose word counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.items import Segment

from .compare import Verdict, overlaps, paired_segments


@dataclass(slots=True)
class Acceptance:
    """The sums over the pages of one suggester; characters are code points."""

    pages: int = 0
    waiting: int = 0
    edits: int = 0
    dismissed: int = 0
    of_segments: Counter[str] = field(default_factory=Counter)
    labelled: int = 0
    suggested: int = 0
    same: int = 0

    def add(self, suggested: Sequence[Segment], labelled: Sequence[Segment]) -> None:
        """Count a page; both sides are in text order and free of overlaps.

        A suggested segment is ``accepted`` if there is one of the same range, kind and article, else
        ``changed`` if its text is labelled so in part or otherwise, else ``rejected``. ``missed`` are
        labelled segments that were not suggested so.
        """
        touched: set[int] = set()
        for one in overlaps(suggested, labelled):
            touched.add(one.left)
            self.same += one.shared * (suggested[one.left].kind == labelled[one.right].kind)
        pairs = paired_segments(suggested, labelled)
        accepted = sum(pair.verdict is Verdict.SAME for pair in pairs)
        self.of_segments["accepted"] += accepted
        self.of_segments["changed"] += len(touched) - accepted
        self.of_segments["rejected"] += len(suggested) - len(touched)
        self.of_segments["missed"] += len(labelled) - accepted
        self.pages += 1
        self.suggested += sum(len(one.range) for one in suggested)
        self.labelled += sum(len(one.range) for one in labelled)

    def to_json(self) -> dict[str, Any]:
        """Return the figures as plain JSON values.

        Precision and recall are of whole segments; under ``characters`` the same of code points with the
        same kind. None: there is nothing to take a share of.
        """
        became = {one: self.of_segments[one] for one in ("accepted", "changed", "rejected", "missed")}
        total = became["accepted"] + became["changed"] + became["rejected"]
        return {
            "pages": self.pages,
            "waiting": self.waiting,
            "suggested": total,
            **became,
            "precision": _share(became["accepted"], total),
            "recall": _share(became["accepted"], became["accepted"] + became["missed"]),
            "characters": {
                "precision": _share(self.same, self.suggested),
                "recall": _share(self.same, self.labelled),
            },
            "edits": self.edits,
            "dismissed": self.dismissed,
        }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
