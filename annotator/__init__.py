"""Annotator: mark up raw news pages, compare annotators, and build datasets from what they decided.

What Python code may use stands in ``__all__`` and in ``docs/manual/python.md``. Each name is loaded when it
is first asked for, so that importing the package costs nothing.
"""

from importlib import import_module

__version__ = "0.1.0"

__all__ = [
    "Agreement",
    "AnnotationSet",
    "Argument",
    "Author",
    "Differences",
    "Document",
    "Entity",
    "Error",
    "Event",
    "EventCluster",
    "Exported",
    "Figure",
    "Labels",
    "Mention",
    "Pair",
    "Project",
    "Relation",
    "Segment",
    "Suggested",
    "Suggestion",
    "__version__",
    "open",
]


def __getattr__(name: str) -> object:
    """Load a public name, and keep it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(import_module(".api", __name__), name)
    return found


def __dir__() -> list[str]:
    """List the public names too that were not asked for yet."""
    return sorted({*globals(), *__all__})
