"""The time machine: a page as it was at any edit, its differences to now, and taking it back."""
