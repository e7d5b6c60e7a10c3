"""Commands and keys: a command as one value, the registry, the palette, who interprets a key, own keys."""
