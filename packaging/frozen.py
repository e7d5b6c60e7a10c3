"""The entry of the frozen program: a command, the window, or a process that one of them started."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path


def main() -> None:
    """Be the worker that this process was started as, else the program by the name it was called with."""
    # A frozen program starts its workers by calling itself: without this they would be commands, and every
    # page that is read in another process would be refused.
    multiprocessing.freeze_support()
    from annotator.__main__ import main as command
    from annotator.__main__ import window_main

    if Path(sys.argv[0]).stem == "annotator-window":
        window_main()
    else:
        command()


if __name__ == "__main__":
    main()
