"""Trees of a project's own pages, grown in another process: the library takes seconds to load, and 150 MB."""

from __future__ import annotations

import atexit
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from annotator.pages.html.guard import Guard

from .features import Matrix
from .training import boosted
from .trees import Forest

workers = Guard(seconds=600.0, memory=6_000_000_000)
"""Where they are grown."""
atexit.register(workers.close)
_one = Lock()
"""One process is enough: another one would load the library once more."""


def grown(
    matrix: Matrix, labels: NDArray[np.bool_], weights: NDArray[np.float64], rounds: int, leaves: int
) -> Forest:
    """Return what `boosted` does. Raises FormatError if the process ends before."""
    with _one:
        return workers(boosted, matrix, labels, weights, rounds, leaves)


def load() -> None:
    """Have the process load the library, ahead of the first trees. Raises FormatError if it ends before."""
    with _one:
        workers(_loaded)


def _loaded() -> None:
    import sklearn.ensemble  # noqa: F401
