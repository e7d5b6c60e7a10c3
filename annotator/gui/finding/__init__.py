"""Finding places: in the page, in the project, a page by its name, a bookmark."""
