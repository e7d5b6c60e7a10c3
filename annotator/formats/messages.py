"""What formats say: why a file or a record is refused, what looks wrong in it, and what an export leaves out.

Places called ``fault`` hold another message, or the words of a library or of the system as they are. A loss
has no values, so each is one message, made here.
"""

from __future__ import annotations

from annotator.domain.sentences import Message, message, sentence


def _loss(identity: str, form: str) -> Message:
    return Message(sentence(f"loss.{identity}", form).id)


# --- where ----------------------------------------------------------------------------------------------

LINE = sentence("place.line", "line {number}")
PAGE = sentence("place.page", "page {name}")
RECORD = sentence("place.nth_record", "record {number}")

# --- any file -------------------------------------------------------------------------------------------

UNREADABLE = sentence("error.formats.unreadable", "it cannot be read: {fault:said}")
OTHER_ENCODING = sentence(
    "error.formats.other_encoding", "it is not {encoding} (byte {byte}): say which encoding it is in"
)
UNDECODABLE = sentence("error.formats.undecodable", "it cannot be decoded: {fault:said}")
FIELD = sentence("error.formats.field", "a field is missing or wrong: {fault:said}")
SCHEMA = sentence("error.formats.schema", "{field}: {fault:said}")
TEXT_DIGEST = sentence(
    "error.formats.text_digest", "text_sha256 does not match the text: one of them was changed"
)
NO_RANGE = sentence(
    "error.formats.no_range", "[{start}, {end}) is not a valid range in a text of {length} characters"
)

# --- JSON -----------------------------------------------------------------------------------------------

NOT_UTF8 = sentence("error.formats.not_utf8", "not UTF-8 at byte {byte}")
NOT_JSON = sentence("error.formats.not_json", "not JSON: {fault:said} at column {column}")
NOT_AN_OBJECT = sentence("error.formats.not_an_object", "not a JSON object")
KEY_TWICE = sentence("error.formats.key_twice", "the key {key:quoted} appears twice in one object")
NOT_A_NUMBER = sentence("error.formats.not_a_number", "{name} is not a JSON number")
TOO_MANY_DIGITS = sentence(
    "error.formats.too_many_digits", "a whole number has {digits} digits; the limit is {most}"
)
NUMBER_TOO_LARGE = sentence("error.formats.number_too_large", "the number {number} is too large")
TOO_DEEP = sentence("error.formats.too_deep", "nested more than {most} levels deep")
NO_TEXT = sentence("error.formats.no_text", "a string contains a lone surrogate or NUL")

# --- which format ---------------------------------------------------------------------------------------

UNKNOWN_FORMAT = sentence(
    "error.formats.unknown_format", "there is no dataset format {key:quoted}; choose one of {known}"
)
NOT_IMPORTED = sentence("error.formats.not_imported", "{key} cannot be imported; choose one of {known}")
NOT_EXPORTED = sentence("error.formats.not_exported", "{key} cannot be exported; choose one of {known}")
LIBRARY = sentence(
    "error.formats.library", "{key} needs a library that is not installed: pip install 'annotator[{extra}]'"
)

# --- the archive ----------------------------------------------------------------------------------------

UNKNOWN_RECORD = sentence(
    "error.formats.unknown_record", "format is {found:quoted}; expected {project} or {document}"
)
CARRIAGE_RETURN = sentence(
    "error.formats.carriage_return", "the text contains a carriage return; lines must end with LF alone"
)
SOURCE_DIGEST = sentence("error.formats.source_digest", "source.sha256 does not match the source bytes")
SOURCE_PACKED = sentence("error.formats.source_packed", "the source bytes cannot be unpacked: {fault:said}")
NODE_MAP = sentence("error.formats.node_map", "source.node_map: {fault:said}")
NODE_MAP_TOO_LONG = sentence(
    "error.formats.node_map_too_long",
    "source.node_map: it ends at {end}, but the text has {length} characters",
)
BY_AUTHOR = sentence("error.formats.by_author", "{author}: {fault:said}")
BAD_RANGE = sentence(
    "error.formats.bad_range",
    "{author}: {item}: [{start}, {end}) is not a valid range in a text of {length} characters",
)
BOOKMARK_OUTSIDE = sentence(
    "error.formats.bookmark_outside",
    "{author}: bookmark {item}: {position} is not a position in a text of {length} characters",
)
DECISION_OUTSIDE = sentence(
    "error.formats.decision_outside",
    "{author}: decision {item}: it ends at {end}, but the text has {length} characters",
)
NO_FILLER = sentence("error.formats.no_filler", "{author}: {item}: {role} is {target}, which does not exist")
NO_MENTION = sentence("error.formats.no_mention", "{author}: {item}: there is no mention or event {target}")
ENTITY_TWICE = sentence("error.formats.entity_twice", "the entity {item} appears twice")
CLUSTER_TWICE = sentence("error.formats.cluster_twice", "the event cluster {item} appears twice")
AUTHOR_TWICE = sentence("error.formats.author_twice", "the author {item} appears twice")
ITEM_TWICE = sentence("error.formats.item_twice", "{author}: the id {item} appears twice")
AT_PLACE = sentence("warning.formats.at_place", "{place:said}: {warning:said}")
OF_AUTHOR = sentence("warning.formats.of_author", "{place:said}: {author}: {warning:said}")
OTHER_SCHEME = sentence(
    "warning.formats.other_scheme",
    "the archive has a different scheme; its labels are checked against the project's scheme",
)
NO_NODE_MAP = sentence(
    "warning.formats.no_node_map",
    "the archive does not say where in the page the text is; exports that mark up the page will use a "
    "minimal one",
)

# --- what the scheme does not admit ---------------------------------------------------------------------

SEGMENT = sentence("item.segment", "segment {id}")
MENTION = sentence("item.mention", "mention {id}")
EVENT = sentence("item.event", "event {id}")
RELATION = sentence("item.relation", "relation {id}")
NOTE = sentence("item.note", "a note")
FLAG = sentence("item.flag", "page flag {id}")
ATTRIBUTE = sentence("item.attribute", "{item:said}: attribute {name}")
LINK = sentence("item.link", "{item:said}: link")
ARGUMENT = sentence("item.argument", "{item:said}: argument {role} = {target}")
SURFACE = sentence("item.surface", "{type:type} {surface:quoted}")
LEFT_OUT = sentence("warning.formats.left_out", "{item:said} left out: {reason:said}")
DOUBLE = sentence("warning.formats.double", "{item:said} says the same as {first:said}: taken once")
OVERLAPS = sentence("error.formats.overlaps", "it overlaps segment {id}")
NO_ENTITY_TYPE = sentence("error.formats.no_entity_type", "the scheme has no entity type {type}")
NO_EVENT_TYPE = sentence("error.formats.no_event_type", "the scheme has no event type {type}")
NO_FLAG = sentence("error.formats.no_flag", "the scheme has no such flag")
NO_ENTITY = sentence("error.formats.no_entity", "the file has no entity {id}")
NO_CLUSTER = sentence("error.formats.no_cluster", "the file has no event cluster {id}")
GONE = sentence("error.formats.gone", "{id}, which it needs, was left out")
NO_NOTED = sentence("error.formats.no_noted", "it belongs to {target}, which does not exist")

# --- XML and corpora ------------------------------------------------------------------------------------

FILE = sentence("place.file", "file {name}")
NOT_XML = sentence("error.corpora.not_xml", "it is not well-formed XML: {fault:said}")
XML_ENTITIES = sentence(
    "error.corpora.xml_entities",
    "its document type declares entities, which could load other files: take the declaration out",
)
XML_CHARACTERS = message(
    sentence("changed.xml_characters", "control characters, for which XML has no place, written as U+FFFD")
)
NO_XMI = sentence("error.corpora.no_xmi", "there is no .xmi file in this folder")
NO_SOFA = sentence("error.corpora.no_sofa", "it has no text (no Sofa with a sofaString)")
NO_TSV = sentence("error.corpora.no_tsv", "its first line is not #FORMAT=WebAnno TSV 3.…")
TSV_ROW = sentence("error.corpora.tsv_row", "expected a number, a place and {n} columns, divided by tabs")
NO_ECB = sentence("error.corpora.no_ecb", "there is no .xml file in this folder")
NO_ECB_TOKENS = sentence("error.corpora.no_ecb_tokens", "it is no file of ECB+: no Document with tokens")
NO_ANCHOR = sentence("error.corpora.no_anchor", "it is anchored to tokens that are not there")
TOPIC_DIVIDED = message(
    sentence(
        "changed.topic_divided", "topics whose documents lie in several parts: their coreference is divided"
    )
)
NO_APF = sentence("error.corpora.no_apf", "there is no .apf.xml file in this folder")
NO_APF_DOCUMENT = sentence("error.corpora.no_apf_document", "it is no file of ACE: it has no document")
NO_SGM = sentence("error.corpora.no_sgm", "its text {file} is not beside it: put it there")
NO_CHARSEQ = sentence("error.corpora.no_charseq", "it has no place (charseq)")
NO_RUN = sentence("error.corpora.no_run", "[{start}, {end}) is not a run of tokens: the document has {n}")
TOKENS_ASTRAY = sentence("error.corpora.tokens_astray", "its tokens do not stand in its text in order")
WITH_FRAGMENTS = message(
    sentence(
        "changed.with_fragments",
        "discontinuous spans written from their start to their end, with their fragments beside",
    )
)
NO_TYPE_FOR = sentence(
    "error.corpora.no_type_for", "{words:quoted} is no mention here, and a role is filled by mentions"
)
CUT_IN_WINDOW = sentence(
    "changed.cut_in_window", "arguments cut off in the windows of {window}: their fillers lie in another one"
)
STRUCTURE = sentence("item.structure", "{type} {id}")
SLOT = sentence("item.slot", "{item:said}: {role}")
NOT_TAKEN = sentence("warning.corpora.not_taken", "{type}: {n} are not taken, as there is no such thing here")
OTHER_VIEWS = sentence(
    "warning.corpora.other_views",
    "{n} further views are not read: only the first text is",
    one="{n} further view is not read: only the first text is",
)

# --- CoNLL-U Plus ---------------------------------------------------------------------------------------

NO_COLUMNS = sentence(
    "error.conllup.no_columns", "its first line must name its columns: # global.columns = ID FORM NER MISC"
)
NO_NER_COLUMN = sentence(
    "error.conllup.no_ner_column",
    "none of its columns {columns} holds tags of names: call the one that does NER in the first line",
)
ROW_COLUMNS = sentence(
    "warning.conllup.row_columns",
    "line {line}: {found} columns instead of {wanted}; {token:quoted} is read as O",
)

# --- CoNLL and spaCy ------------------------------------------------------------------------------------

SENTENCES_JOINED = message(
    sentence(
        "changed.sentences_joined", "sentences of the corpus joined, because a mention reaches over their end"
    )
)
NO_TOKENS = sentence("error.formats.no_tokens", "it contains no tokens")
TOKEN_NUL = sentence("error.formats.token_nul", "a token contains NUL")
OTHER_COUNT = sentence(
    "error.formats.other_count",
    "{n} documents here, but {found} in {file}",
    one="{n} document here, but {found} in {file}",
)
OTHER_TOKENS = sentence(
    "error.formats.other_tokens", "the offsets do not match the tokens of the document at line {line}"
)
JOINED = sentence(
    "warning.formats.joined",
    "there is no offsets file: the text was put together from the tokens, with spaces between them and one "
    "sentence per line",
)
NOT_A_TAG = sentence(
    "warning.formats.not_a_tag",
    "{place:said}: {tag:quoted} is not a tag; {token:quoted} is read as O",
    "{place:said}: no tag; {token:quoted} is read as O",
)
TOKEN = sentence("place.token", "token {number}")
GROWN_MENTIONS = message(sentence("changed.grown_mentions", "mentions grown to whole tokens"))
GROWN_TRIGGERS = message(sentence("changed.grown_triggers", "triggers grown to whole tokens"))
OFF_SPACY_EDGES = sentence(
    "changed.off_spacy_edges",
    "mentions and triggers that begin or end inside a token of spaCy ({language}): it is cut there",
)
OFF_GLINER2_EDGES = message(
    sentence(
        "changed.off_gliner2_edges",
        "mentions and triggers that begin or end inside a word of GLiNER2, which does not find them",
    )
)
SPACY_TEXT = sentence("error.formats.spacy_text", "{document}: spaCy's text differs from the document's text")
SPACY_TOO_LARGE = sentence(
    "error.formats.spacy_too_large",
    "more than 4 GB of tokens, which no spaCy file can hold: export with a split, or an author's pages alone",
)

# --- records of other programs --------------------------------------------------------------------------

NO_RECORDS = sentence("error.formats.no_records", "it contains no records")
RECORD_TOO_LARGE = sentence("error.formats.record_too_large", "a record is larger than {most} MB")
NO_RECORD_TEXT = sentence("error.formats.no_record_text", "it has no text")
NO_LABEL_HERE = sentence("error.formats.no_label_here", "it has no label")
NOT_TOKENS = sentence("error.formats.not_tokens", "one of its tokens is empty, or no text")
OTHER_TAGS = sentence("error.formats.other_tags", "it has {tokens} tokens, but {tags} tags")
NUMBERED_TAGS = sentence(
    "error.formats.numbered_tags",
    "its tags are numbers: put their names in {file} beside it, one a line, the first for 0",
)
TAG_BEYOND = sentence(
    "error.formats.tag_beyond",
    "it has the tag {tag}, but the file of names beside it names only {n}",
)
NO_TOKENS_THERE = sentence(
    "error.formats.no_tokens_there", "the page has {n} tokens only", one="the page has {n} token only"
)
SPAN = sentence("item.span", "span {label} {start}–{end}", "span {start}–{end}", "span {label}")
NO_ENDS = sentence("error.formats.no_ends", "an end of it is missing")
OTHER_WORDS = sentence(
    "error.formats.other_words", "the text at this place is not {text:quoted}: the offsets do not match"
)
NOT_A_REGION = sentence(
    "error.formats.not_a_region", "{sort} results over text are not read; labels over plain text are"
)
OF_NO_REGION = sentence("error.formats.of_no_region", "it belongs to no region that was read")
RESULT = sentence("item.result", "{name} ({sort})")
SEVERAL_VALUES = sentence("error.formats.several_values", "an attribute has one value, here are {n}")
CANCELLED_WORK = sentence(
    "warning.formats.cancelled_work",
    "{n} skipped annotations were not taken",
    one="{n} skipped annotation was not taken",
)
NOTHING_SAID = sentence(
    "warning.formats.nothing_said",
    "the file of {name} has no labels there: the page counts as one that {name} has not annotated yet",
)
NOT_ACCEPTED = sentence(
    "warning.formats.not_accepted",
    "the answer is {answer:quoted}: the page was taken without its annotations",
)
ANNOTATED = sentence(
    "error.formats.annotated",
    "its records are annotated ({title}, field {field:quoted}), and this cannot be read: convert it to one "
    "of {known}, or import the text alone with --format scraped --text-field",
)
BRACKETED = sentence(
    "error.formats.bracketed",
    "its rows are annotated in brackets (CoNLL-2012), and this cannot be read: convert it to one of {known}",
)

CONSUMER_REFUSES = sentence("error.formats.consumer_refuses", "the program refuses it: {fault:said}")
NOT_AS_DESCRIBED = sentence(
    "error.formats.not_as_described", "{where}: not as the format is described: {fault:said}"
)

# --- brat -----------------------------------------------------------------------------------------------

INDEX = sentence("error.formats.index", "documents.json: {fault:said}")
INDEX_FIELD = sentence(
    "error.formats.index_field", "documents.json: a field is missing or wrong: {fault:said}"
)
TEXT_CHANGED = sentence("error.formats.text_changed", "the text has changed since documents.json was written")
NO_ANN = sentence("error.formats.no_ann", "there is no .ann file in this folder")
NO_TXT = sentence("error.formats.no_txt", "there is no .txt file of that name beside it: put the text there")
FILE_TWICE = sentence(
    "error.formats.file_twice", "its name is that of {other} but for letters' case or accents: rename one"
)
ABOUT_FILE = sentence("warning.formats.about_file", "{file} is about the corpus and was not read as a page")
IN_FILE = sentence("warning.formats.in_file", "{file}:{line}: {warning:said}", "{file}: {warning:said}")
LINE_LEFT_OUT = sentence(
    "warning.formats.line_left_out",
    "{file}:{line}: {id}: {reason:said}; left out",
    "{file}:{line}: {reason:said}; left out",
)
LINE_TAKEN = sentence(
    "warning.formats.line_taken", "{file}:{line}: {id}: {reason:said}", "{file}: {reason:said}"
)
NO_TAB = sentence("error.brat.no_tab", "no tab after the id")
ID_TWICE = sentence(
    "error.brat.id_twice", "the id {id} is that of line {line} already: give one of them another id"
)
ID_AGAIN = sentence(
    "warning.brat.id_again", "the id {id} is that of line {line} already; both lines were read"
)
LINE_TWICE = sentence("warning.brat.line_twice", "the same as line {line}: taken once")
NOT_BRAT = sentence(
    "error.brat.not_brat", "an id begins with T, E, R, A, M, N, # or *: this is no line of brat's"
)
EXPECTED_SPAN = sentence(
    "error.brat.expected_span", "expected TYPE START END[;START END] and the text after a tab"
)
EXPECTED_EVENT = sentence("error.brat.expected_event", "expected TYPE:TRIGGER and ROLE:TARGET")
EXPECTED_RELATION = sentence("error.brat.expected_relation", "expected TYPE Arg1:ID Arg2:ID")
EXPECTED_ATTRIBUTE = sentence("error.brat.expected_attribute", "expected NAME ID, or NAME ID VALUE")
EXPECTED_REFERENCE = sentence(
    "error.brat.expected_reference", "expected TYPE ID BASE:ID and the name after a tab"
)
EXPECTED_NOTE = sentence("error.brat.expected_note", "expected TYPE ID and the note after a tab")
EXPECTED_EQUIV = sentence("error.brat.expected_equiv", "expected Equiv and the ids of what is the same")
OTHER_TEXT = sentence(
    "error.brat.other_text", "the text at {id} is not {text:quoted}: the offsets do not match"
)
COUNTED = sentence("word.counted.characters", "characters")
COUNTED_ONE = sentence("word.counted.one", "characters, CRLF as one")
COUNTED_TWO = sentence("word.counted.two", "characters, CRLF as two")
UTF16 = sentence("word.counted.utf16", "UTF-16 units")
UTF16_ONE = sentence("word.counted.utf16_one", "UTF-16 units, CRLF as one")
UTF16_TWO = sentence("word.counted.utf16_two", "UTF-16 units, CRLF as two")
GRAPHEMES = sentence("word.counted.graphemes", "grapheme clusters")
COUNTED_EITHER = sentence(
    "warning.brat.counted_either",
    "the offsets may count {taken:said} or {other:said}: the first was taken, the second would put {n} lines "
    "elsewhere; look at them",
    one="the offsets may count {taken:said} or {other:said}: the first was taken, the second would put {n} "
    "line elsewhere; look at it",
)
NO_TRIGGER = sentence("error.brat.no_trigger", "its trigger: {reason:said}")
NO_EVENT_LINE = sentence(
    "error.brat.no_event_line",
    "{type} is an event type, but no event has {id} as its trigger: add an E line, or give it another type",
)
NOT_ONE_STRETCH = sentence("error.brat.not_one_stretch", "a segment must be one stretch of text")
NO_TARGET = sentence(
    "error.brat.no_target", "there is no {id} in this file: add its line, or delete what names it"
)
LEFT_OUT_ITSELF = sentence(
    "error.brat.left_out_itself", "{id} (line {line}) was left out itself: correct that line first"
)
IS_TRIGGER = sentence("error.brat.is_trigger", "{id} is the trigger of {event}: name {event} instead")
IS_RELATION = sentence(
    "error.brat.is_relation", "{id} is a relation, which can have no more than notes: name a mention or event"
)
IS_SEGMENT = sentence("error.brat.is_segment", "{id} is a segment: name a mention or event")
NO_ARGUMENT = sentence("error.brat.no_argument", "argument {role}: {reason:said}")
NOT_AN_ARTICLE = sentence("error.brat.not_an_article", "{value:quoted} is not an article number")
ARTICLE_ALONE = sentence(
    "error.brat.article_alone",
    "{name} on {id}: segments have the attribute Segment-article and no other, and nothing else has it",
)
ATTRIBUTE_TWICE = sentence(
    "error.brat.attribute_twice", "{id} has a value for {name} already: delete one of the lines"
)
REFERENCE_TWICE = sentence(
    "error.brat.reference_twice", "{id} already has a reference: delete one of the lines"
)
EQUIV_REFERS = sentence(
    "warning.brat.equiv_refers",
    "what is the same refers to {entity} already: the reference is kept for all of them, the line is not",
)
NUMBERS_CHANGE = sentence(
    "warning.brat.numbers_change",
    "the numbers of its roles cannot be kept as they are: only the order of the arguments is",
)
OTHER_ENDS = sentence(
    "warning.brat.other_ends",
    "{type} calls its ends {ends} here, and {known} before: the first names are kept",
)
EQUIV_APART = sentence(
    "error.brat.equiv_apart",
    "they refer to different things already, {id} among them: give them one reference, or delete this line",
)

# --- what an export cannot hold -------------------------------------------------------------------------

NOT_HELD = _loss("not_held", "the format has no place for this")
OTHER_SET = _loss("other_set", "the format holds only one annotation set per document")
MENTION_LOST = _loss("mention_lost", "its mention is lost")
EVENT_FILLER = _loss("event_filler", "an event fills the role, and only mentions can")
EVENT_LOST = _loss("event_lost", "its event is lost")
FILLER_LOST = _loss("filler_lost", "what fills the role is lost")
END_LOST = _loss("end_lost", "what it links is lost")
NOTED_LOST = _loss("noted_lost", "what it belongs to is lost")
DISCONTINUOUS = _loss("discontinuous", "discontinuous")
EDGE = _loss("edge", "white space at its edge")
BREAK_AT_EDGE = _loss("break_at_edge", "a line break or tab at the edge of a fragment")
NESTED = _loss("nested", "nested in a longer mention")
CROSSING = _loss("crossing", "crosses a longer mention")
SAME = _loss("same", "in the same place as another mention")
BLANK = _loss("blank", "only white space")
TOO_WIDE = _loss("too_wide", "wider than 12 words, which GLiNER passes over")
CUT_OFF = _loss("cut_off", "it goes from one window to another")
NO_RELATION_NOTE = _loss("no_relation_note", "the format has no notes on relations")
IN_FRAGMENTS = Message(
    sentence("changed.in_fragments", "discontinuous spans in fragments that are linked").id
)

# --- names of labels --------------------------------------------------------------------------------------

SHARED_NAME = sentence(
    "changed.shared_name", "label {label}, called {name} as others are: read back, it cannot be told apart"
)
