"""Annotator: mark up raw news pages, compare annotators, and build datasets from what they decided."""

__version__ = "0.1.0"
