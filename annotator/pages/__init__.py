"""Raw pages: bytes in, the immutable text out, with a node map and an account of how it was decoded."""

from .page import Page, to_document
from .registry import IMPORTERS, Importer, importer_for, read_page

__all__ = ["IMPORTERS", "Importer", "Page", "importer_for", "read_page", "to_document"]
