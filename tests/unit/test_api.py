"""What Python code may use: public names alone, nothing of the inside, and light to import."""

import ast
import dataclasses
import inspect
import json
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest

import annotator
from annotator import api
from annotator.api.values import Frozen

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = [name for name in annotator.__all__ if name != "__version__"]
PLAIN = {"builtins", "collections.abc", "typing", "types", "os", "contextlib"}


def test_importing_the_package_loads_nothing_and_asking_for_a_value_little():
    code = (
        "import json, sys, annotator\nfirst = [m for m in sys.modules if m.startswith('annotator')]\n"
        "annotator.Segment, annotator.open, annotator.Error\n"
        "print(json.dumps([first, sorted(m.partition('.')[0] for m in sys.modules)]))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    first, loaded = json.loads(ran.stdout)
    assert first == ["annotator"]
    assert {"sqlalchemy", "sqlmodel", "lxml", "PySide6", "numpy", "sqlite3", "pydantic"}.isdisjoint(loaded)


def test_names_and_their_stub_are_the_same():
    assert sorted(PUBLIC) == sorted(api.__all__)
    assert set(annotator.__all__) <= set(dir(annotator))
    stub = ast.parse((ROOT / "annotator" / "__init__.pyi").read_text(encoding="utf-8"))
    said = {one.asname for node in stub.body if isinstance(node, ast.ImportFrom) for one in node.names}
    assert said == set(PUBLIC)
    with pytest.raises(AttributeError, match="nothing_like_it"):
        annotator.nothing_like_it  # noqa: B018 - asking is the test


def types_in(hint: object) -> Iterator[type]:
    """Yield every class that a type hint names."""
    if typing.get_origin(hint) is not None:
        for one in (typing.get_origin(hint), *typing.get_args(hint)):
            yield from types_in(one)
    elif isinstance(hint, list | tuple):
        for one in hint:
            yield from types_in(one)
    elif isinstance(hint, typing.TypeVar):
        yield from types_in(hint.__constraints__)
    elif isinstance(hint, type):
        yield hint


def signatures() -> Iterator[tuple[str, object]]:
    """Yield every public function, method and property, and every class for its fields."""
    for name in PUBLIC:
        found = getattr(annotator, name)
        yield name, found
        if isinstance(found, type):
            for member, value in vars(found).items():
                if not member.startswith("_") or member in ("__iter__", "__len__", "__enter__"):
                    value = value.fget if isinstance(value, property) else value
                    if inspect.isfunction(value):
                        yield f"{name}.{member}", value


@pytest.mark.parametrize(("name", "found"), list(signatures()))
def test_public_signatures_name_public_types_alone(name: str, found: object):
    public = {getattr(annotator, one) for one in PUBLIC}
    hints = {} if isinstance(found, type) and issubclass(found, Exception) else typing.get_type_hints(found)
    strange = {
        one.__name__
        for hint in hints.values()
        for one in types_in(hint)
        if one not in public and one.__module__ not in PLAIN and one is not type(None)
    }
    assert strange == set(), name
    assert inspect.getdoc(found)


def test_every_value_is_frozen_and_has_a_text_for_each_name():
    for name in PUBLIC:
        found = getattr(annotator, name)
        if dataclasses.is_dataclass(found):
            assert found.__dataclass_params__.frozen, name  # type: ignore[attr-defined]
            assert not hasattr(found, "__table__"), name


def test_what_is_handed_out_can_be_hashed_copied_and_written_but_not_changed():
    import copy
    import pickle

    mention = annotator.Mention("PER", ((0, 2), (4, 6)), Frozen(a="b"), id="m")
    assert (mention.start, mention.end, hash(mention)) == (0, 6, hash(copy.deepcopy(mention)))
    assert pickle.loads(pickle.dumps(mention)) == mention
    assert json.dumps(dataclasses.asdict(mention))
    for change in (
        lambda: mention.attributes.update(a="c"),  # type: ignore[attr-defined]
        lambda: mention.attributes.__setitem__("a", "c"),  # type: ignore[attr-defined]
        lambda: mention.attributes.pop("a"),  # type: ignore[attr-defined]
        lambda: setattr(mention, "type", "ORG"),
    ):
        with pytest.raises((TypeError, AttributeError)):
            change()
    assert mention.attributes == {"a": "b"}


def test_an_error_says_where_why_and_what_to_do():
    import pickle

    error = annotator.Error("no such thing", file="p.annotator", place="page x", advice="look elsewhere")
    assert str(error) == "p.annotator: page x: no such thing; look elsewhere"
    again = pickle.loads(pickle.dumps(error))
    assert (again.reason, again.file, again.place, again.advice) == (
        "no such thing", "p.annotator", "page x", "look elsewhere",
    )  # fmt: skip
    assert (
        str(annotator.Error("p.annotator does not exist", file="p.annotator")) == "p.annotator does not exist"
    )
