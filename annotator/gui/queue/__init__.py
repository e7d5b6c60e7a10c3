"""The list of pages on the left: search, filters, progress. Asks for rows, reads nothing itself."""

from .filters import QueueFilter
from .queue_model import counted
from .queue_panel import QueuePanel

__all__ = ["QueueFilter", "QueuePanel", "counted"]
