"""The panel on the right: what is selected, in fields; the labels with their keys; the guideline."""

from .inspector_panel import Inspector

__all__ = ["Inspector"]
