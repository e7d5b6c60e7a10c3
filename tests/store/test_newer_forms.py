"""Pages that came again: the links between forms, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.errors import EditError
from annotator.domain.items import Document
from annotator.store import Project
from annotator.store.values import FormReason, NewerForm

from .helpers import page


def at(address: str, text: str) -> Document:
    made = page(text, f"page {text}")
    return replace(made, source=replace(made.source, uri=address))


@pytest.fixture
def forms(project: Project) -> list[str]:
    """Three forms of one address and a page with another one; returns their ids."""
    documents = [at("https://example.org/a", f"form {n}") for n in range(3)]
    documents.append(at("https://example.org/b", "elsewhere"))
    for one in documents:
        project.add_document(one, one.text.encode())
    return [one.id for one in documents]


def test_the_form_before_has_the_same_address(project: Project, forms: list[str]) -> None:
    first, second, third, other = forms
    assert project.newer_forms.same_address([third, other]) == {third: second}
    assert project.newer_forms.same_address(forms) == {second: first, third: second}
    assert project.newer_forms.same_address([]) == {}


def test_pages_without_an_address_have_none_in_common(project: Project) -> None:
    documents = [replace(one, source=replace(one.source, uri=None)) for one in (page("a"), page("b"))]
    for one in documents:
        project.add_document(one, one.text.encode())
    assert project.newer_forms.same_address([one.id for one in documents]) == {}


def test_a_link_is_kept_and_listed(project: Project, forms: list[str]) -> None:
    first, second, third, _ = forms
    made = project.newer_forms.link(second, first, FormReason.ADDRESS)
    assert made == project.newer_forms.older(second) == NewerForm(second, first, FormReason.ADDRESS)
    assert project.newer_forms.older(first) is None
    project.newer_forms.link(third, first, FormReason.TEXT)
    project.newer_forms.link(third, second, FormReason.CARRIED)
    assert [(one.document, one.older) for one in project.newer_forms.all()] == [
        (second, first),
        (third, second),
    ]
    rows = {row.id: row.newer_form_of for row in project.documents()}
    assert rows == {first: None, second: first, third: second, forms[3]: None}


def test_a_circle_or_an_unknown_page_is_refused(project: Project, forms: list[str]) -> None:
    first, second, third, _ = forms
    project.newer_forms.link(second, first, FormReason.ADDRESS)
    project.newer_forms.link(third, second, FormReason.ADDRESS)
    for document, older in ((first, third), (first, first)):
        with pytest.raises(EditError, match="newer form of itself"):
            project.newer_forms.link(document, older, FormReason.CARRIED)
    with pytest.raises(EditError, match="no document"):
        project.newer_forms.link("nobody", first, FormReason.CARRIED)
    with pytest.raises(EditError, match="no document"):
        project.newer_forms.link(first, "nobody", FormReason.CARRIED)
    assert len(project.newer_forms.all()) == 2
    assert project.check() == []
