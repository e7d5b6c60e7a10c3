"""Raw pages: bytes in, the immutable text out, with a node map and an account of how it was decoded."""

from .many import read_many
from .page import Page, to_document
from .pieces import Options
from .registry import IMPORTERS, Importer, importer_for, read_page

__all__ = [
    "IMPORTERS",
    "Importer",
    "Options",
    "Page",
    "importer_for",
    "read_many",
    "read_page",
    "to_document",
]
