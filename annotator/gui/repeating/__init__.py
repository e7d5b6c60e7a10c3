"""The same everywhere: every other place of a tagged surface, looked through and tagged in one edit."""
