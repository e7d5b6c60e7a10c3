"""Projects with other schemes: one that holds all labels, a mapping, or nothing at all."""

from __future__ import annotations

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme
from annotator.store import Project

from .helpers import tag
from .merging_helpers import Copies, go_on, merged, with_kind


def test_the_scheme_with_all_labels_is_taken(copies: Copies, scheme: Scheme):
    other = copies.copy()
    with Project.open(other) as project:
        project.set_scheme(with_kind(scheme, "quiz"))
    report = merged(copies.base, other)
    assert report.scheme == str(other)
    with Project.open(copies.base) as project:
        assert "quiz" in project.scheme.segment_kinds
    assert not merged(copies.base, other).changed


def test_schemes_that_do_not_fit_together_are_refused_with_what_is_missing(copies: Copies, scheme: Scheme):
    other = copies.copy()
    with Project.open(other) as project:
        project.set_scheme(with_kind(scheme, "quiz"))
    with Project.open(copies.base) as project:
        project.set_scheme(with_kind(scheme, "poll"))
    go_on(other, copies.page, tag(0, 5))
    before = copies.says(copies.base)
    with pytest.raises(AnnotatorError, match=r"lacks segment kind poll.*lacks segment kind quiz"):
        merged(copies.base, other)
    assert copies.says(copies.base) == before
