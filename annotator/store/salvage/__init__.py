"""What is left of a damaged project, in a new file: read without SQLite, healed from what says it twice."""
