"""What looking after the file costs a commit: the path is looked at, the state named, the log folded."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest

from annotator.domain.scheme import Scheme
from annotator.store import Project

from .ratios import Judge
from .test_store import COMMITS, Tagging, keep, one_page  # noqa: F401 - a fixture

pytestmark = [pytest.mark.bench, pytest.mark.timeout(240)]

EDITS_A_FOLD = 7
"""As many as somebody makes who annotates once a second, from one fold to the next."""


class Folded(Tagging):
    """Tags, and folds the log after every seventh edit, as a thread of the store does."""

    def __call__(self) -> float:
        if self.at % (97 * EDITS_A_FOLD) == 0:
            keeper = self.project._database.keeper
            assert keeper is not None
            keeper._fold_and_prepare()
        return super().__call__()


class Alone(Tagging):
    """Tags in a project whose file nobody looks after: SQLite's own checkpoints are all there is."""

    def __init__(self, project: Project, scheme: Scheme) -> None:
        super().__init__(project, scheme)
        keeper, project._database.keeper = project._database.keeper, None
        assert keeper is not None
        keeper.close()


@pytest.mark.parametrize("sort", [Tagging, Folded])
def test_a_commit_pays_little_for_its_file(
    judge: Judge,
    keep: ExitStack,  # noqa: F811 - a fixture
    tmp_path: Path,
    scheme: Scheme,
    sort: type[Tagging],
):
    path = one_page(tmp_path / "ours.annotator", scheme, 100)
    copy = Path(shutil.copy(path, tmp_path / "alone.annotator"))
    ours = sort(keep.enter_context(Project.open(path)), scheme)
    alone = Alone(keep.enter_context(Project.open(copy)), scheme)
    folds = ", the log folded every 7 edits" if sort is Folded else ""
    judge(f"commit of one tag{folds}", ours, "the file not looked after", alone, 1.05, 4 * COMMITS)
