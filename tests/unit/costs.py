"""What something costs, to be set against what something else costs; never an absolute time."""

from __future__ import annotations

import time
from collections.abc import Callable


def cost(action: Callable[[], object]) -> float:
    """Return the processor time of an action, in seconds; the best of three."""
    taken = []
    for _ in range(3):
        begin = time.process_time()
        action()
        taken.append(time.process_time() - begin)
    return max(min(taken), 1e-5)  # below that the clock says nothing
