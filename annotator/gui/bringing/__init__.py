"""Data that people have already: what is in it, what its labels become here, and an import that adds up."""
