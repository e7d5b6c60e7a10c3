"""Code points and UTF-16 units map onto each other exactly, whatever the text."""

from __future__ import annotations

from hypothesis import given

from annotator.domain.offsets import CodePoint, OffsetMap, Utf16
from tests.unit.strategies import texts


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(texts)
def test_every_position_maps_as_the_encoder_counts(text: str) -> None:
    offsets = OffsetMap(text)
    for position in range(len(text) + 1):
        utf16 = offsets.to_utf16(CodePoint(position))
        assert utf16 == _utf16_length(text[:position])
        assert offsets.to_code_point(utf16) == position
    assert offsets.utf16_length == _utf16_length(text)


def test_a_position_inside_a_surrogate_pair_is_the_emojis_own() -> None:
    offsets = OffsetMap("a😀b")
    assert [offsets.to_code_point(Utf16(n)) for n in range(5)] == [0, 1, 1, 2, 3]
