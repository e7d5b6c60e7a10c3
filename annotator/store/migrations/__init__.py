"""The steps from each format of a project to the next.

``versions`` has one Alembic revision a format; its revision id is the schema version, as a number in text.
A released revision never changes: project files of that version are out there.
"""
