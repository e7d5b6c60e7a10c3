"""Every command of the window as data: its title, group and the keys it has unless somebody changed them."""

from __future__ import annotations

from dataclasses import dataclass

GROUPS = ("Project", "Edit", "Page", "Segments", "Suggestions", "Entities & events", "Find", "View", "Help")

ENTITIES, SEGMENTS = "entities", "segments"

ATTRIBUTE_KEYS = 9
"""The keys Ctrl+1 … Ctrl+9 go through the values of the selected item's attributes."""


ARTICLE_KEYS = 9
"""The keys Ctrl+1 … Ctrl+9 give the whole article at the caret that number."""


SUGGESTERS = (
    "rules", "repeats", "dom", "trafilatura", "resiliparse", "readability", "extractors", "learned",
)  # fmt: skip
"""Who can be asked for suggestions. (What they do is loaded when one is asked.)"""


@dataclass(frozen=True, slots=True)
class Command:
    """A thing to do. ``keys`` are portable Qt sequences; the first is shown.

    ``typed`` keys are pressed as plain characters, or as ``Return``, ``Del``, ``Space``, ``Shift+Space`` or
    ``Insert``, while the page has the keyboard, in the command's ``mode`` (None: in each): the page's key
    filter runs them, so that typing elsewhere is safe.
    """

    id: str
    title: str
    group: str
    keys: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    mode: str | None = None
    in_menu: bool = True


COMMANDS: tuple[Command, ...] = (
    Command("project.new", "New project…", "Project", ("Ctrl+N",)),
    Command("project.open", "Open project…", "Project", ("Ctrl+O",)),
    Command("project.import", "Import pages…", "Project", ("Ctrl+I",)),
    Command("project.export", "Export dataset…", "Project", ("Ctrl+Shift+X",)),
    Command("project.backup", "Save a copy…", "Project"),
    Command("project.check", "Check project", "Project"),
    Command("project.author", "Annotate as…", "Project"),
    Command("project.close", "Quit", "Project", ("Ctrl+Q",)),
    Command("edit.undo", "Undo", "Edit", ("Ctrl+Z",)),
    Command("edit.redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("edit.delete", "Delete", "Edit", typed=("Del",)),
    Command("edit.edges", "Move edges", "Edit", typed=("<", "Insert")),
    Command("edit.note", "Note", "Edit", ("Ctrl+M",)),
    Command("edit.retry", "Save again", "Edit", ("Ctrl+S",)),
    Command("edit.settings", "Settings…", "Edit", ("Ctrl+,",)),
    Command("page.finish", "Finish page and go on", "Page", ("Ctrl+Return", "Ctrl+Enter")),
    Command("page.next_problem", "Next problem or unlabelled text", "Page", ("F4",)),
    Command("page.reopen", "Set page in progress again", "Page"),
    Command("page.encoding", "Read page with another encoding…", "Page"),
    Command("page.next", "Next page", "Page", ("Ctrl+PgDown",)),
    Command("page.previous", "Previous page", "Page", ("Ctrl+PgUp",)),
    Command("mode.segments", "Segments", "View", ("F2",)),
    Command("mode.entities", "Entities and events", "View", ("F3",)),
    Command("segments.mark", "From here to …", "Segments", typed=(".",), mode=SEGMENTS),
    Command("segments.to_end", "Select from here to the end", "Segments", ("Alt+End",), mode=SEGMENTS),
    Command("segments.grow", "Select to the next boundary", "Segments", typed=("Space",), mode=SEGMENTS),
    Command(
        "segments.shrink", "Back to the boundary before", "Segments", typed=("Shift+Space",), mode=SEGMENTS
    ),
    Command("segments.next_unlabelled", "Next unlabelled stretch", "Segments", typed=("j",), mode=SEGMENTS),
    Command("segments.new_article", "New article starts here", "Segments", typed=("+",), mode=SEGMENTS),
    Command("segments.split", "Split segment at the caret", "Segments", typed=("Return",), mode=SEGMENTS),
    Command("segments.extend", "Extend segment to here", "Segments", ("Ctrl+E",), mode=SEGMENTS),
    Command("segments.start", "Start next segment here", "Segments", ("Ctrl+Shift+E",), mode=SEGMENTS),
    Command("segments.join", "Join with segment before", "Segments", ("Ctrl+J",), mode=SEGMENTS),
    Command("segments.renumber", "Number articles in page order", "Segments", mode=SEGMENTS),
    # Outside the menus, like the attributes that have the same keys in the other mode.
    *(
        Command(
            f"article.{n}",
            f"The whole article becomes {n}",
            "Segments",
            (f"Ctrl+{n}",),
            mode=SEGMENTS,
            in_menu=False,
        )
        for n in range(1, ARTICLE_KEYS + 1)
    ),
    Command("segments.fold", "Fold or unfold boilerplate", "Segments", ("Ctrl+.",)),
    Command("suggest.usual", "Suggest segments for this page", "Suggestions", ("F5",)),
    Command("suggest.accept", "Accept this suggestion", "Suggestions", typed=("#",), mode=SEGMENTS),
    Command(
        "suggest.run", "Accept up to the next doubt or article", "Suggestions", typed=("'",), mode=SEGMENTS
    ),
    Command(
        "suggest.all", "Accept all suggestions of the page", "Suggestions", ("Ctrl+Shift+A",), mode=SEGMENTS
    ),
    Command("suggest.reject", "Reject this suggestion", "Suggestions", ("Ctrl+Backspace",), mode=SEGMENTS),
    Command(
        "suggest.restore",
        "Bring back what was rejected last",
        "Suggestions",
        ("Ctrl+Shift+Backspace",),
        mode=SEGMENTS,
    ),
    Command("suggest.show", "Show or hide suggestions", "Suggestions", ("Shift+F5",)),
    *(
        Command(f"suggest.{key}", f"Suggest segments with {key}", "Suggestions", in_menu=False)
        for key in SUGGESTERS
    ),
    Command("entities.event", "Event…", "Entities & events", typed=("e",), mode=ENTITIES),
    Command("entities.event_by_name", "Event by name…", "Entities & events", typed=("E",), mode=ENTITIES),
    Command(
        "entities.relation", "Relation to another mention…", "Entities & events", typed=("r",), mode=ENTITIES
    ),
    Command(
        "entities.fragment", "Add selection as fragment", "Entities & events", typed=("+",), mode=ENTITIES
    ),
    Command(
        "entities.take_out",
        "Take selection out of the span",
        "Entities & events",
        typed=("-",),
        mode=ENTITIES,
    ),
    Command("entities.next_name", "Next name", "Entities & events", typed=(".",), mode=ENTITIES),
    Command("entities.previous_name", "Previous name", "Entities & events", typed=(",",), mode=ENTITIES),
    Command(
        "entities.cycle", "Next item under the caret", "Entities & events", ("Ctrl+Space",), mode=ENTITIES
    ),
    Command("entities.lock", "Lock or unlock a label", "Entities & events", ("Ctrl+L",), mode=ENTITIES),
    Command("entities.repeat", "The same everywhere…", "Entities & events", typed=("=",), mode=ENTITIES),
    Command("entities.refer", "Refers to…", "Entities & events", ("Ctrl+R",), mode=ENTITIES),
    Command("entities.copy_frame", "Copy event frame", "Entities & events", ("Ctrl+Shift+C",), mode=ENTITIES),
    Command(
        "entities.paste_frame",
        "New event from copied frame",
        "Entities & events",
        ("Ctrl+Shift+V",),
        mode=ENTITIES,
    ),
    Command("entities.grow_end", "Move end right", "Entities & events", ("Ctrl+Shift+Right",), mode=ENTITIES),
    Command("entities.shrink_end", "Move end left", "Entities & events", ("Ctrl+Shift+Left",), mode=ENTITIES),
    Command(
        "entities.grow_start",
        "Move start left",
        "Entities & events",
        ("Alt+Shift+Left", "Ctrl+Alt+Left"),
        mode=ENTITIES,
    ),
    Command(
        "entities.shrink_start",
        "Move start right",
        "Entities & events",
        ("Alt+Shift+Right", "Ctrl+Alt+Right"),
        mode=ENTITIES,
    ),
    # Outside the menus: nine lines there would say less than the inspector, which shows the attributes.
    *(
        Command(f"attribute.{n}", f"Next value of attribute {n}", "Attributes", (f"Ctrl+{n}",), mode=ENTITIES)
        for n in range(1, ATTRIBUTE_KEYS + 1)
    ),
    Command("find.page", "Find in the page…", "Find", ("Ctrl+F",), typed=("/",)),
    Command("find.next", "Next hit", "Find", ("Ctrl+G",)),
    Command("find.previous", "Previous hit", "Find", ("Ctrl+Shift+G",)),
    Command("find.project", "Find in the project…", "Find", ("Ctrl+Shift+F",)),
    Command("go.page", "Go to page…", "Find", ("Ctrl+P",)),
    Command("go.filter", "Filter the queue", "Find", ("F7",)),
    Command("go.uncertain", "Most uncertain pages first", "Find"),
    Command("go.duplicates", "Near-duplicates of this page", "Find"),
    Command("bookmark.set", "Bookmark…", "Find", ("Ctrl+B",)),
    Command("bookmark.next", "Next bookmark", "Find", ("Alt+PgDown",)),
    Command("bookmark.previous", "Previous bookmark", "Find", ("Alt+PgUp",)),
    Command("view.palette", "All commands…", "View", ("Ctrl+K",)),
    Command("view.annotations", "Annotations", "View", ("F8",)),
    Command("view.structure", "Structure", "View", ("Shift+F8",)),
    Command("view.queue", "Queue", "View", ("F9",)),
    Command("view.inspector", "Inspector", "View", ("F10",)),
    Command("view.next_panel", "Next panel", "View", ("F6",)),
    Command("view.zoom_in", "Larger text", "View", ("Ctrl++", "Ctrl+=")),
    Command("view.zoom_out", "Smaller text", "View", ("Ctrl+-",)),
    Command("view.zoom_reset", "Normal text size", "View", ("Ctrl+0",)),
    Command("view.dark", "Dark or light", "View", ("Ctrl+Shift+D",)),
    Command("view.contrast", "High contrast", "View"),
    Command("help.keys", "Keys", "Help", ("F1",)),
    Command("help.tour", "Short tour", "Help"),
    Command("help.about", "About Annotator", "Help"),
)
