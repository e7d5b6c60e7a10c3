"""The node map, both ways, over pages whose nodes are out of order, with gaps and inserted text."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.nodemap import NodeMap, NodePoint, Stretch
from annotator.domain.ranges import Range


@st.composite
def maps(draw: st.DrawFn) -> tuple[NodeMap, int, list[Stretch]]:
    """Draw a map as a walk over a DOM makes it: copies with skipped white space and inserted breaks."""
    stretches, position, offsets = [], 0, {f"/p[{n}]/text()": 0 for n in range(3)}
    for _ in range(draw(st.integers(0, 12))):
        position += draw(st.integers(0, 2))
        node = draw(st.sampled_from(sorted(offsets)))
        offset, length = offsets[node] + draw(st.integers(0, 3)), draw(st.integers(1, 5))
        stretches.append(Stretch(position, position + length, node, offset))
        position, offsets[node] = position + length, offset + length
    return NodeMap(reversed(stretches)), position + 2, stretches


@given(maps())
def test_both_directions_agree_with_the_stretches(drawn: tuple[NodeMap, int, list[Stretch]]):
    node_map, length, stretches = drawn
    for position in range(-1, length):
        here = [s for s in stretches if s.start <= position < s.end]
        expected = [NodePoint(s.node, s.offset + position - s.start) for s in here]
        assert node_map.to_node(position) == (expected[0] if expected else None)
        if expected:
            assert node_map.to_text(expected[0]) == position
    for node in {s.node for s in stretches}:
        for offset in range(60):
            found = node_map.to_text(NodePoint(node, offset))
            assert found is None or node_map.to_node(found) == NodePoint(node, offset)
    assert node_map.to_text(NodePoint("/none", 0)) is None


@given(maps(), st.integers(0, 40), st.integers(0, 40))
def test_pieces_hold_each_character_of_a_range_once(
    drawn: tuple[NodeMap, int, list[Stretch]], one: int, two: int
):
    node_map = drawn[0]
    asked = Range.at(min(one, two), max(one, two))
    held = [p for piece in node_map.pieces(asked) for p in range(piece.start, piece.end)]
    assert held == [p for p in range(asked.start, asked.end) if node_map.to_node(p)]
    for piece in node_map.pieces(asked):
        assert node_map.to_node(piece.start) == NodePoint(piece.node, piece.offset)


@pytest.mark.parametrize(
    "stretches",
    [
        [Stretch(0, 5, "/a", 0), Stretch(4, 6, "/b", 0)],
        [Stretch(0, 5, "/a", 0), Stretch(5, 6, "/a", 4)],
        [Stretch(3, 3, "/a", 0)],
        [Stretch(0, 1, "/a", -1)],
    ],
)
def test_a_map_that_contradicts_itself_is_refused(stretches: list[Stretch]):
    with pytest.raises(AnnotatorError, match="node map"):
        NodeMap(stretches)


def test_the_map_of_a_plain_text_is_one_stretch():
    assert NodeMap.identity(3).to_json() == [[0, 3, "/text()", 0]]
    assert NodeMap.identity(0).stretches == ()


def test_a_stored_map_is_the_same_and_damage_is_named() -> None:
    made = NodeMap([Stretch(0, 5, "/html/body/p[1]/text()", 2), Stretch(6, 9, "/html/body/p[2]/text()", 0)])
    assert NodeMap.from_bytes(made.to_bytes()).stretches == made.stretches
    assert not made.plain and NodeMap.identity(7).plain
    for damaged in (b"", made.to_bytes()[:-3], zlib.compress(b'{"nodes":[],"stretches":[0,5,0]}')):
        with pytest.raises(AnnotatorError, match="damaged"):
            NodeMap.from_bytes(damaged)
