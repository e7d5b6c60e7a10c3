"""Dataset formats, one module each with reader and writer side by side, and the registry of them."""
