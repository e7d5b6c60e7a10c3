"""Finishing a page: what is missing, the question about it, and what the page took."""
