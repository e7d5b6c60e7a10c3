# ruff: noqa: E501 (a damage stands in one line)
"""Damages done behind the program's back, and the codes by which a check names them."""

from __future__ import annotations

ALL_ROWS = "1 = 1"
MARY = "(SELECT s.id FROM annotation_set s JOIN document d ON d.id = s.document_id WHERE s.author = 'mary' AND d.name = 'pact.html')"
CAME_IN = "(SELECT s.id FROM annotation_set s JOIN document d ON d.id = s.document_id WHERE s.author = 'mary' AND d.name = 'imported')"
GOLD = "(SELECT id FROM annotation_set WHERE author = 'gold')"
WEB = "(SELECT id FROM document WHERE name = 'pact.html')"
PLAIN = "(SELECT id FROM document WHERE name = 'plain')"
LAST = f"(SELECT max(id) FROM journal WHERE set_id = {MARY})"
MIDDLE = f"(SELECT min(id) + 3 FROM journal WHERE set_id = {MARY})"
HAND_IN = f"set_id = {GOLD}"

DAMAGES: dict[str, tuple[str, set[str]]] = {
    # the project
    "the project's row is gone": ("DELETE FROM project", {"project-missing"}),
    "the project's id is gone": ("UPDATE project SET uuid = ''", {"project-id"}),
    "the project says another format": ("UPDATE project SET format_version = 2", {"format-version"}),
    "the settings are no JSON": ("UPDATE project SET settings = '{'", {"settings"}),
    "the settings are a list": ("UPDATE project SET settings = '[]'", {"settings"}),
    "a setting is of another type": ("UPDATE project SET settings = '{\"blind\": 3}'", {"settings"}),
    "the scheme is gone": ("DELETE FROM scheme_version", {"scheme-missing", "storage"}),
    "the scheme is no JSON, and its hash is gone": (
        "UPDATE scheme_version SET data = '{', sha256 = 'x'", {"scheme-unreadable"}),
    "the scheme is no JSON": ("UPDATE scheme_version SET data = '{'", {"scheme-elsewhere"}),
    "a letter of the scheme was altered": (
        "UPDATE scheme_version SET data = replace(data, 'Person', 'Parson')", {"scheme-elsewhere"}),
    "the scheme is unlike its hash": ("UPDATE scheme_version SET sha256 = 'x'", {"scheme-hash"}),
    "a version of the scheme is gone": (
        "UPDATE scheme_version SET number = 2", {"scheme-number", "storage"}),
    "an author is of an unknown kind": ("UPDATE author SET kind = 'robot' WHERE name = 'john'",
                                        {"author-kind"}),
    "an author has an unknown role": ("UPDATE author SET role = 'boss' WHERE name = 'john'", {"author-role"}),
    "an author is gone": ("DELETE FROM author WHERE name = 'john'", {"storage"}),
    "an index is gone": ("DROP INDEX journal_batch", {"index-missing"}),
    "a table is gone": ("DROP TABLE remark", {"table-missing", "unreadable"}),
    # pages
    "a text was altered": (f"UPDATE document_body SET text = text || 'x' WHERE document_id = {PLAIN}",
                           {"text-hash", "characters", "search"}),
    "a text is gone": (f"DELETE FROM document_body WHERE document_id = {PLAIN}", {"text-missing", "search-extra"}),
    "a text's hash was altered": (f"UPDATE document SET text_sha256 = 'x' WHERE id = {PLAIN}",
                                  {"text-hash", "beginning"}),
    "the number of characters was altered": (f"UPDATE document SET characters = 3 WHERE id = {PLAIN}", {"characters"}),
    "metadata are no JSON": (f"UPDATE document SET metadata = '{{' WHERE id = {PLAIN}", {"unreadable"}),
    "a source was altered": (f"UPDATE document_body SET source = x'0102' WHERE document_id = {WEB}", {"source-hash"}),
    "a source's hash was altered": (f"UPDATE document SET source_sha256 = 'x' WHERE id = {WEB}", {"source-hash"}),
    "a node map is unreadable": (f"UPDATE document_body SET node_map = x'00' WHERE document_id = {WEB}", {"node-map"}),
    "a node map is of another text": (
        f"UPDATE document_body SET node_map = :nodes WHERE document_id = {WEB}", {"node-map"}),
    "the list shows another language": (f"UPDATE document SET language = 'ja' WHERE id = {WEB}", {"document-columns"}),
    "the list shows another outlet": (f"UPDATE document SET outlet = 'x' WHERE id = {PLAIN}", {"document-columns"}),
    "a page stands nowhere": (f"UPDATE document SET position = -4 WHERE id = {PLAIN}",
                              {"position", "search", "search-extra"}),
    "two pages are one": (
        f"UPDATE document SET (source_sha256, text_sha256) = (SELECT source_sha256, text_sha256 FROM document"
        f" WHERE id = {WEB}) WHERE id = {PLAIN}", {"duplicate", "text-hash", "source-hash", "beginning"}),
    "a page is gone": (f"DELETE FROM document WHERE id = {PLAIN}", {"storage", "search-extra", "guideline-note"}),
    # the search index
    "a page is not in the index": (
        "INSERT INTO search (search, rowid, name, text) SELECT 'delete', d.position, d.name, b.text"
        f" FROM document d JOIN document_body b ON b.document_id = d.id WHERE d.id = {PLAIN}", {"search"}),
    "the index is empty": ("INSERT INTO search (search) VALUES ('delete-all')", {"search"}),
    "the index has a page too many": (
        "INSERT INTO search (rowid, name, text) VALUES (99, 'x', 'y')", {"search-extra"}),
    "the index has other words": (
        f"INSERT INTO search (search, rowid, name, text) SELECT 'delete', position, name, 'Japan won the cup in Osaka.'"
        f" FROM document WHERE id = {PLAIN}; INSERT INTO search (rowid, name, text)"
        f" SELECT position, name, 'Japan won the cup in Tokyo.' FROM document WHERE id = {PLAIN}", {"search"}),
    # annotations
    "a mention is outside the text": (
        f"UPDATE mention SET spans = '[[0,9999]]', \"end\" = 9999 WHERE set_id = {CAME_IN} AND id = 'm2'",
        {"span-outside", "span-columns", "surface", "content"}),
    "spans are no JSON": (f"UPDATE mention SET spans = 'x' WHERE set_id = {CAME_IN} AND id = 'm1'", {"unreadable"}),
    "fragments overlap": (
        f"UPDATE mention SET spans = '[[0,5],[3,4]]' WHERE set_id = {CAME_IN} AND id = 'm1'", {"unreadable"}),
    "a column is unlike its spans": (
        f"UPDATE mention SET start = 1 WHERE set_id = {CAME_IN} AND id = 'm1'", {"span-columns"}),
    "an event's column is unlike its spans": (
        f"UPDATE event SET \"end\" = 9 WHERE set_id = {MARY}", {"span-columns"}),
    "a mention is found by other words": (
        f"UPDATE mention SET surface = 'x' WHERE set_id = {CAME_IN} AND id = 'm1'", {"surface"}),
    "an event is found by no words": (f"UPDATE event SET surface = '' WHERE set_id = {MARY}", {"surface"}),
    "a mention of a set that came in was altered": (
        f"UPDATE mention SET spans = '[[7,10]]', \"end\" = 10 WHERE set_id = {CAME_IN} AND id = 'm2'", {"surface", "content"}),
    "a mention of a set that came in is gone": (
        f"DELETE FROM mention WHERE set_id = {CAME_IN} AND id = 'm2'", {"counts", "content", "dangling-relation"}),
    "a mention was altered": (f"UPDATE mention SET type = 'LOC' WHERE set_id = {MARY} AND entity IS NULL",
                              {"journal"}),
    "attributes are no JSON": (f"UPDATE mention SET attributes = '[[' WHERE set_id = {MARY}", {"unreadable"}),
    "a label is not in the scheme": (
        f"UPDATE segment SET kind = 'headline' WHERE set_id = {MARY}", {"unknown-label", "journal"}),
    "segments overlap": (
        f"UPDATE segment SET \"end\" = 15 WHERE set_id = {CAME_IN} AND id = 's1'", {"segments-overlap", "content"}),
    "an argument's target is gone": (
        f"DELETE FROM mention WHERE set_id = {MARY} AND entity IS NOT NULL",
        {"counts", "dangling-argument", "dangling-note", "dangling-relation", "journal"}),
    "an argument is gone from the middle": (
        f"UPDATE argument SET position = 3 WHERE set_id = {MARY}", {"argument-order"}),
    "a relation's end is gone": (
        f"UPDATE relation SET target = 'x' WHERE set_id = {CAME_IN}", {"dangling-relation", "content"}),
    "a note is on nothing": (f"UPDATE note SET target = 'x' WHERE set_id = {CAME_IN} AND target = 'm1'",
                             {"dangling-note", "content"}),
    "a bookmark is before the text": (f"UPDATE bookmark SET position = -2 WHERE set_id = {MARY}",
                                      {"span-outside", "journal"}),
    "a flag is unknown": (f"UPDATE page_flag SET flag = 'odd' WHERE set_id = {MARY}", {"unknown-label", "journal"}),
    "two items have one id": (
        f"UPDATE event SET id = 'm1' WHERE set_id = {CAME_IN}", {"id-twice", "content"}),
    "what was rejected is nobody's": (f"UPDATE rejected SET author = 'nobody' WHERE set_id = {MARY}",
                                      {"journal"}),
    "a decision is no gold": (f"UPDATE decision SET set_id = {CAME_IN}", {"decision-not-gold", "content", "journal"}),
    "a decision's votes are no JSON": ("UPDATE decision SET votes = 'x'", {"unreadable"}),
    "a decision's outcome is unknown": ("UPDATE decision SET outcome = 'maybe'", {"unreadable"}),
    "the list counts otherwise": (f"UPDATE annotation_set SET mentions = 9 WHERE id = {MARY}", {"counts"}),
    "a set's state is unknown": (f"UPDATE annotation_set SET state = 'lost' WHERE id = {MARY}", {"unreadable"}),
    "a set's state was altered": (f"UPDATE annotation_set SET state = 'done' WHERE id = {CAME_IN}", {"content"}),
    "an entity is gone": ("DELETE FROM entity WHERE id = 'Q183'", {"storage", "link-lost"}),
    "an entity's type is unknown": ("UPDATE entity SET type = 'PLANET' WHERE id = 'Q183'", {"unknown-label"}),
    "an entity has no name": ("UPDATE entity SET name = ' ' WHERE id = 'Q17'", {"nameless"}),
    "an event cluster is gone": ("DELETE FROM event_cluster WHERE id = 'K2'", {"storage", "link-lost"}),
    "an event cluster was made by nobody": (
        "UPDATE event_cluster SET made_by = 'nobody' WHERE id = 'K2'", {"made-by"}),
    # the journal
    "the last entry is gone": (f"DELETE FROM journal WHERE id = {LAST}",
                               {"journal-end", "journal"}),
    "an entry in the middle is gone": (f"DELETE FROM journal WHERE id = {MIDDLE}", {"journal-gap", "journal"}),
    "the first entry is gone": (
        f"DELETE FROM journal WHERE set_id = {MARY} AND revision = 1", {"journal-gap", "journal"}),
    "the whole journal of a set is gone": (f"DELETE FROM journal WHERE set_id = {MARY}", {"journal-end", "journal"}),
    "the revision was set back": (f"UPDATE annotation_set SET revision = 2 WHERE id = {MARY}", {"revision"}),
    "the revision was set forth": (f"UPDATE annotation_set SET revision = 99 WHERE id = {MARY}", {"revision"}),
    "the head was altered": (f"UPDATE annotation_set SET head = 'x' WHERE id = {MARY}", {"head"}),
    "an entry's seconds were altered": (f"UPDATE journal SET seconds = 99 WHERE id = {MIDDLE}", {"journal-altered"}),
    "an entry's author was altered": (f"UPDATE journal SET by = 'john' WHERE id = {MIDDLE}", {"journal-altered"}),
    "an entry's time was altered": (f"UPDATE journal SET recorded = '1970' WHERE id = {MIDDLE}", {"journal-altered"}),
    "an entry's batch was altered": (
        f"UPDATE journal SET batch = 'x' WHERE set_id = {MARY} AND revision = 2", {"journal-altered"}),
    "an entry's changes were altered": (f"UPDATE journal SET changes = '[]' WHERE id = {MIDDLE}",
                                        {"journal-altered", "journal"}),
    "an entry's changes are no JSON": (f"UPDATE journal SET changes = 'x' WHERE id = {MIDDLE}",
                                       {"journal-altered", "journal"}),
    "an entry's changes are no text": (f"UPDATE journal SET changes = x'ff' WHERE id = {MIDDLE}",
                                       {"journal-altered", "journal"}),
    "an undo is of another edit": (f"UPDATE journal SET target = 1 WHERE id = {LAST}",
                                   {"journal-altered"}),
    "an edit's status was altered": (f"UPDATE journal SET status = 'undone' WHERE id = {MIDDLE}", {"journal-status"}),
    "an edit's status is unknown": (f"UPDATE journal SET status = 'odd' WHERE id = {MIDDLE}", {"journal-status"}),
    "entries name another page": (f"UPDATE journal SET document_id = {PLAIN} WHERE set_id = {MARY}", {"journal-place"}),
    "a set's beginning is gone": (f"DELETE FROM beginning WHERE set_id = {MARY}", {"beginning-missing"}),
    "the beginning of a set that came in is gone": (
        f"DELETE FROM beginning WHERE set_id = {CAME_IN}", {"beginning-missing"}),
    "a set's beginning and first entry are gone": (
        f"DELETE FROM beginning WHERE set_id = {MARY}; DELETE FROM journal WHERE set_id = {MARY} AND revision = 1",
        {"beginning-lost"}),
    "a set's beginning was altered": (
        f"UPDATE beginning SET content = 'x' WHERE set_id = {CAME_IN}", {"content", "head"}),
    "a whole set is gone": (
        ";".join(f"DELETE FROM {table} WHERE set_id = {MARY}" for table in
                 ("segment", "mention", "event", "argument", "relation", "note", "page_flag", "bookmark",
                  "rejected", "journal")) + f"; DELETE FROM annotation_set WHERE id = {MARY}", {"set-gone"}),
    "a set that came in is gone": (
        ";".join(f"DELETE FROM {table} WHERE set_id = {CAME_IN}" for table in
                 ("segment", "mention", "event", "relation", "note", "page_flag"))
        + f"; DELETE FROM annotation_set WHERE id = {CAME_IN}", {"set-gone"}),
    # work between people
    "a hand-in is unreadable": (f"UPDATE hand_in SET data = x'0102' WHERE {HAND_IN}", {"hand-in"}),
    "a hand-in is missing": (f"UPDATE hand_in SET number = 2 WHERE {HAND_IN}", {"hand-in-numbers"}),
    "a hand-in is of a revision to come": (f"UPDATE hand_in SET revision = 99 WHERE {HAND_IN}", {"hand-in-revision"}),
    "a remark's answers are no JSON": ("UPDATE remark SET answers = 'x'", {"remark"}),
    "a remark is outside the text": ("UPDATE remark SET \"end\" = 999", {"remark-outside"}),
    "a remark is about nobody": ("UPDATE remark SET about = 'nobody'", {"storage"}),
    "an assignment is of no task": (
        "UPDATE assignment SET task = 'sleep' WHERE author = 'mary'", {"assignment"}),
    "an assignment is due on no day": ("UPDATE assignment SET due = 'soon' WHERE author = 'mary'", {"assignment"}),
    "a page waits at another place": (f"UPDATE open_page SET position = 9 WHERE document_id = {WEB}", {"open-page"}),
    "a page waits for more people": (f"UPDATE open_page SET free = 7 WHERE document_id = {WEB}", {"open-page"}),
    "a near-duplicate has another first page": (
        f"UPDATE near_duplicate SET first = (SELECT id FROM document WHERE name = 'again')"
        f" WHERE document_id = {PLAIN}", {"near-duplicate"}),
    "a page is a newer form of itself": ("UPDATE newer_form SET older = document_id", {"newer-form"}),
    "a newer form has no reason": ("UPDATE newer_form SET why = 'luck'", {"newer-form"}),
    "a guideline note's examples are no JSON": ("UPDATE guideline_note SET examples = 'x'", {"guideline-note"}),
    "a guideline note's example is on no page": (
        "UPDATE guideline_note SET examples = '[[\"gone\",0,1,\"x\"]]'", {"guideline-note"}),
    "what was counted is no JSON": ("UPDATE agreement_page SET counts = 'x'", {"agreement"}),
    "feedback was seen that is not there": ("UPDATE feedback_seen SET gold = 7", {"feedback-seen"}),
}  # fmt: skip
