"""Who may be worked as: people and gold, never a model."""

from __future__ import annotations

import pytest

from annotator.domain.authors import working_author
from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind

KNOWN = [Author("ana"), Author("rules", AuthorKind.MODEL), Author("gold", AuthorKind.GOLD)]


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("ana", Author("ana")),
        ("  Ben \n Ik ", Author("Ben Ik")),
        ("gold", Author("gold", AuthorKind.GOLD)),
    ],
)
def test_people_and_gold_may_be_worked_as(name: str, author: Author):
    assert working_author(name, KNOWN) == author
    assert working_author(name, []) == author


@pytest.mark.parametrize(("name", "reason"), [("rules", "is a model"), (" \t", "empty")])
def test_a_model_or_an_empty_name_is_refused(name: str, reason: str):
    with pytest.raises(EditError, match=reason):
        working_author(name, KNOWN)
