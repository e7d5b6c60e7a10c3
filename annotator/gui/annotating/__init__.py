"""The hands: what a key or a pick does to segments, mentions and events."""
