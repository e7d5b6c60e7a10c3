"""What has a relation type, a page flag, or an attribute with any value: listed for the scheme editor."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Mention, Relation, State
from annotator.domain.ranges import Span
from annotator.store import Bundle, Project
from annotator.store.values import FindItems, ProjectSettings

from .helpers import JOHN, MARY, page

TEXT = "Anna Brekke leads the bank of Oslo.\nIt is old."


def made(number: int, author, *, flag: bool) -> Bundle:
    document = page(f"{TEXT}{number}", f"d{number}")
    items = [
        Mention("m1", Span.at(0, 11), "PER", {"mention_kind": "nominal"}),
        Mention("m2", Span.at(22, 26, 30, 34), "ORG"), Mention("m3", Span.at(30, 34), "GPE"),
        Relation("r1", "Member_Of", "m1", "m2"), Relation("r2", "Located_In", "m2", "m3"),
    ]  # fmt: skip
    flags = frozenset({"paywalled"} if flag else ())
    base = AnnotationSet(
        f"s{number}{author.name}", document.id, document.text, author, State.DONE, flags=flags
    )
    return Bundle(document, (filled(base, items),))


def filled_project(project: Project) -> None:
    first, second = made(1, MARY, flag=True), made(2, MARY, flag=False)
    other = made(1, JOHN, flag=True)
    assert not [one.error for one in project.add_bundles([first, second, replace(other)]) if one.error]


def test_relations_are_listed_at_their_source_with_their_target(project: Project):
    filled_project(project)
    found = list(project.search.with_relation("Member_Of"))
    assert [(hit.name, hit.author) for hit in found] == [("d1", "john"), ("d1", "mary"), ("d2", "mary")]
    assert {(hit.kind, hit.item, hit.surface, hit.after) for hit in found} == {
        ("mention", "m1", "Anna Brekke", " → bank Oslo")
    }
    assert list(project.search.with_relation("nowhere")) == []


def test_pages_with_a_flag_are_listed_with_their_first_words(project: Project):
    filled_project(project)
    found = list(project.search.with_flag("paywalled"))
    assert [(hit.name, hit.author) for hit in found] == [("d1", "john"), ("d1", "mary")]
    assert {(hit.start, hit.end) for hit in found} == {(0, 0)}
    assert found[0].surface.startswith("Anna Brekke leads")


def test_an_attribute_is_found_whatever_its_value(project: Project):
    filled_project(project)
    assert {hit.item for hit in project.search.find_items(FindItems(attribute=("mention_kind", None)))} == {
        "m1"
    }
    assert not list(project.search.find_items(FindItems(attribute=("mention_kind", "pronoun"))))
    assert not list(project.search.find_items(FindItems(attribute=("country", None))))


def test_a_blind_project_lists_what_one_may_see(project: Project):
    filled_project(project)
    project.set_settings(ProjectSettings(blind=True))
    mine = [*project.search.with_relation("Member_Of", seen_by="mary")]
    mine += project.search.with_flag("paywalled", seen_by="mary")
    assert [hit.author for hit in mine] == ["mary"] * 3
