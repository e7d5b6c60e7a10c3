"""Annotations of an older form of the page in sight, or of the same text elsewhere, carried over to it."""
