"""Which part of a dataset a document goes to: by its id alone, so that adding pages moves no other."""

from __future__ import annotations

import hashlib
import re
from itertools import accumulate

from annotator.domain.errors import AnnotatorError

from . import messages

PARTS = ("train", "dev", "test")
Shares = tuple[int, int, int]
_WRITTEN = re.compile(r"(\d{1,3})/(\d{1,3})/(\d{1,3})", re.ASCII)


def parse_shares(text: str) -> Shares:
    """Read ``80/10/10``: the shares of train, dev and test in per cent. Raises AnnotatorError for others."""
    written = _WRITTEN.fullmatch(text.strip())
    if not written:
        raise AnnotatorError(messages.SHARES, text=text)
    return check_shares((int(written[1]), int(written[2]), int(written[3])))


def check_shares(shares: Shares) -> Shares:
    """Return the shares. Raises AnnotatorError unless they are 0 or more and sum to 100."""
    if min(shares) < 0 or sum(shares) != 100:
        raise AnnotatorError(messages.SHARES_SUM, shares="/".join(map(str, shares)))
    return shares


def part_of(document_id: str, shares: Shares, seed: int) -> str:
    """Return train, dev or test for a document; of near-duplicates, ask with the id of the first for all.

    The first 32 bits of SHA-256 over ``seed:id``, as a fraction of 2**32, fall into the part whose share they
    reach. It depends on nothing else: neither on the other documents nor on their order.
    """
    digest = hashlib.sha256(f"{seed}:{document_id}".encode()).hexdigest()
    fraction = int(digest[:8], 16) / 2**32 * 100
    bounds = zip(PARTS, accumulate(shares), strict=True)
    return next(part for part, bound in bounds if fraction < bound)
