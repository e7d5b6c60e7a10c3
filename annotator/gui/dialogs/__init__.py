"""Dialogs of the project as a whole. None of them stands in the way while somebody annotates."""
