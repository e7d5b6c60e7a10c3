"""Commands and keys: the table, the registry, the palette, the person's own keys, the page's typed keys."""
