"""What is stored unpacks within bounds."""

from __future__ import annotations

import contextlib
import tracemalloc
import zlib
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.nodemap import NodeMap
from annotator.domain.packing import PackingError, pack, unpack


@given(st.binary(max_size=3000))
def test_what_is_packed_comes_back(data: bytes):
    assert unpack(pack(data)) == data


@given(st.binary(max_size=200), st.data())
def test_damage_is_one_kind_of_error(data: bytes, draw: st.DataObject):
    packed = bytearray(pack(data))
    packed[draw.draw(st.integers(0, len(packed) - 1))] ^= draw.draw(st.integers(1, 255))
    cut = bytes(packed)[: draw.draw(st.integers(0, len(packed)))]
    with contextlib.suppress(PackingError):
        assert unpack(cut) is not None


@cache
def _bomb() -> bytes:
    """400 MB of nothing, packed."""
    work, nothing = zlib.compressobj(1), bytes(2**20)
    return b"".join([*(work.compress(nothing) for _ in range(400)), work.flush()])


def test_a_bomb_is_refused_before_it_takes_memory():
    bomb = _bomb()
    tracemalloc.start()
    with pytest.raises(PackingError, match="more than 5,000,000 bytes"):
        unpack(bomb, 5_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12_000_000


def test_a_node_map_that_is_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(AnnotatorError, match="more than"):
        NodeMap.from_bytes(_bomb())
    with pytest.raises(AnnotatorError):
        NodeMap.from_bytes(pack(b"[" * 200_000))


def test_what_follows_is_not_passed_over():
    with pytest.raises(PackingError, match="follows"):
        unpack(pack(b"x") + b"y")
    with pytest.raises(PackingError, match="too early"):
        unpack(pack(b"x" * 99)[:-1])
    with pytest.raises(PackingError, match="too early"):
        unpack(b"")
