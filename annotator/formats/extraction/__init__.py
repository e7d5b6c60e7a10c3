"""Datasets for page extraction: segments as content and boilerplate, in the shapes of its gold standards."""
