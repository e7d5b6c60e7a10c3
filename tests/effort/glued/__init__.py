"""Pages of several articles glued together, as scrapers leave them: made, with their truth, and scored."""
