"""From a project out into every page-extraction format, and back into another project, as people do it."""

import json
import re

import pytest

from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportWish, import_paths
from annotator.domain.errors import AnnotatorError
from annotator.formats import registry
from annotator.store import Project
from annotator.store.values import Bundle
from tests.unit.formats.extraction import pages
from tests.unit.formats.extraction.pages import SAMPLES, SCHEME, labels, stored

KEYS = [key for key, one in registry.FORMATS.items() if one.profile is not None]
READABLE = [key for key in KEYS if registry.FORMATS[key].reads]


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "out.annotator", SCHEME) as made:
        bundles = []
        for number, sample in enumerate(SAMPLES, start=1):
            page = stored(sample, number)
            bundles.append(
                Bundle(page.document, page.entry.sets, source_bytes=page.source, node_map=page.markup.nodes)
            )
        assert all(added.added_document for added in made.add_bundles(bundles))
        yield made


@pytest.mark.parametrize("key", KEYS)
def test_the_manifest_says_by_which_rules(project, tmp_path, key):
    report = export(project, tmp_path / key, format=key, articles="all")
    manifest = json.loads((tmp_path / key / "manifest.json").read_text(encoding="utf-8"))
    default = registry.FORMATS[key].profile
    assert manifest["asked"]["profile"] == (f"{default}/1" if default else None)
    assert manifest["asked"]["articles"] == "all"
    assert manifest["asked"]["mixed"] == registry.FORMATS[key].mixed != ""
    assert manifest["asked"]["unlabelled"] in ("boilerplate", "kept apart")
    loss = json.loads((tmp_path / key / "loss.json").read_text(encoding="utf-8"))
    assert loss.get("changed", {}) == manifest["counts"].get("changed", {}) == report.changed
    for kind in loss["kinds"].values():
        assert kind["stored"] == kind["exported"] + sum(kind["lost"].values())
    assert "pages without HTML, written as a minimal page of their lines" not in report.changed
    assert report.documents == 3


def test_one_article_a_text_can_be_exported_too(project, tmp_path):
    report = export(project, tmp_path / "x", format="l3s", text="article")
    assert report.entries == 4
    assert report.changed["pages without HTML, written as a minimal page of their lines"] == 4


@pytest.mark.parametrize("key", READABLE)
def test_gold_goes_into_another_project(project, tmp_path, key):
    export(project, tmp_path / key, format=key, split=(60, 20, 20))
    assert registry.detect(tmp_path / key) in (key, None)
    with Project.create(tmp_path / "in.annotator", SCHEME) as other:
        report = import_paths(other, [tmp_path / key])
        assert [(one.path, one.reason) for one in report.refused] == []
        read = list(other.every())
        assert len(read) == report.imported > 0
        for one in read:
            (said,) = one.sets
            assert said.author.name == "gold"
            assert set(labels(said)) - {""}
            assert not other.node_map(one.document.id).plain
    with Project.create(tmp_path / "named.annotator", SCHEME) as other:
        import_paths(other, [tmp_path / key], ImportWish(format=key, author="ana"))
        assert {said.author.name for one in other.every() for said in one.sets} == {"ana"}


def test_names_that_there_are_not_change_nothing(project, tmp_path):
    for key, wishes, reason in (
        ("aeb", {"profile": "x"}, "there is no profile ‘x’"),
        ("aeb", {"articles": "some"}, "articles ‘some’: choose first or all"),
        ("spans", {"articles": "some"}, "articles ‘some’: choose first or all"),
        ("brat", {"profile": "aeb"}, "brat has no --profile; it is for lines, aeb"),
        ("jsonl", {"articles": "all"}, "jsonl has no --articles"),
    ):
        with pytest.raises(AnnotatorError, match=reason):
            export(project, tmp_path / "no", format=key, **wishes)
        assert not (tmp_path / "no").exists()


@pytest.mark.parametrize(
    ("key", "files", "reason"),
    [
        ("aeb", {"ground-truth.json": b"[]"}, "not a JSON object"),
        ("aeb", {"ground-truth.json": b'{"x": {"url": "u"}}'}, "there is no articleBody"),
        ("aeb", {"ground-truth.json": b'{"../x": {"articleBody": "t"}}'}, "is not a file name"),
        ("aeb", {"ground-truth.json": b'{"x": {"articleBody": "t"}}'}, "there is no such file"),
        ("aeb", {"ground-truth.json": b'{"x": {"articleBody": "t"}}', "html/x.html.gz": b"no"}, "unpacked"),
        ("cleaneval", {"GoldStandard/a.txt": b"URL: u\n\n<p>x", "input/b.html": b"<p>x"}, "no such file"),
        ("cleaneval", {"GoldStandard/a.txt": b"<p>x", "input/a.html": b""}, "no elements and no text"),
        ("evaldata", {"evaldata.json": b'{"u": 3}'}, "is not a JSON object"),
        ("evaldata", {"evaldata.json": b'{"u": {"file": "x", "with": 3}}', "cache/x": b"x"}, "list"),
        ("wceb", {"ground-truth/s.jsonl": b"{}\n", "html/s/x.html": b"<p>x"}, "there is no plaintext"),
        ("wceb", {"ground-truth/s.jsonl": b'{"plaintext": "x", "page_id": 3}', "html/s": b""}, "name"),
        ("l3s", {"annotated/a.html": b"", "original/a.html": b"x"}, "empty|no elements"),
        ("dragnet", {"Corrected/a.html.corrected.txt": b"x", "HTML/b.html": b"x"}, "no such file"),
        ("boilernet", {"prepared_html/a.txt": b"x"}, "there is no page"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_and_nothing_goes_in(tmp_path, key, files, reason):
    for name, data in files.items():
        path = tmp_path / "bad" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    read, refused = pages.imported(key, tmp_path / "bad")
    assert read == []
    assert len(refused) == 1
    assert re.search(reason, str(refused[0].reason))
    assert str(tmp_path / "bad") in refused[0].path
