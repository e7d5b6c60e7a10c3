"""The list of pages on the left: search, filters, progress. Asks for rows, reads nothing itself."""

from .filters import QueueFilter, label_names
from .queue_model import ROW, PageList, counted, meta
from .queue_panel import QueuePanel

__all__ = ["ROW", "PageList", "QueueFilter", "QueuePanel", "counted", "label_names", "meta"]
