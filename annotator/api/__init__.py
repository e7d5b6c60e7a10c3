"""What Python code may use: a project as plain values, and what can be asked of it (manual, ``python.md``).

Nothing of the rooms below shows in a signature, and no type of theirs is handed out, so that they may change
while this stays. Whoever wants a name takes it from ``annotator`` itself.
"""

from .errors import Error
from .project import Project, open
from .results import Agreement, Differences, Exported, Figure, Pair, Suggested
from .values import (
    AnnotationSet,
    Argument,
    Author,
    Document,
    Entity,
    Event,
    EventCluster,
    Labels,
    Mention,
    Relation,
    Segment,
    Suggestion,
)

__all__ = [
    "Agreement",
    "AnnotationSet",
    "Argument",
    "Author",
    "Differences",
    "Document",
    "Entity",
    "Error",
    "Event",
    "EventCluster",
    "Exported",
    "Figure",
    "Labels",
    "Mention",
    "Pair",
    "Project",
    "Relation",
    "Segment",
    "Suggested",
    "Suggestion",
    "open",
]
