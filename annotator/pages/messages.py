"""What the readers of pages say: why a page is refused, and what looked wrong when it was read.

Places called ``fault`` hold the words of a library or of the system as they are.
"""

from __future__ import annotations

from annotator.domain.sentences import sentence

# --- where ----------------------------------------------------------------------------------------------

LINE = sentence("place.line", "line {number}")
LINE_COLUMN = sentence("place.line_column", "line {line}, column {column}")
ITEM = sentence("place.item", "item {number}")
RECORD = sentence("place.record", "record {number} ({uri})", "record {number}")
RECORD_AT = sentence("place.record_at", "record {number} (byte {byte})")

# --- any page -------------------------------------------------------------------------------------------

EMPTY = sentence("error.pages.empty", "the file is empty")
BLANK = sentence("error.pages.blank", "the file contains nothing but white space")
TOO_LARGE = sentence("error.pages.too_large", "larger than {most} MB, the limit for a page")
UNKNOWN_KIND = sentence(
    "error.pages.unknown_kind", "unknown kind of page {key:quoted}; choose one of {known}"
)
HOLDS_PAGES = sentence(
    "error.pages.holds_pages", "a file of the kind {key} contains pages and is not one itself"
)

# --- bytes to characters --------------------------------------------------------------------------------

UNKNOWN_ENCODING = sentence(
    "error.pages.unknown_encoding", "unknown encoding {name:quoted}; give one such as {known}"
)
NOT_A_TEXT_ENCODING = sentence(
    "error.pages.not_a_text_encoding", "{name:quoted} is not an encoding of text; give one such as {known}"
)
BINARY = sentence(
    "error.pages.binary",
    "this is not text: {controls} of its first {length} characters are control characters",
)
PDF = sentence("error.pages.pdf", "this is a PDF document, not text")
ZIP = sentence("error.pages.zip", "this is a ZIP archive or an office document, not text")
GZIP = sentence("error.pages.gzip", "this is a gzip archive, not text")
PNG = sentence("error.pages.png", "this is a PNG picture, not text")
JPEG = sentence("error.pages.jpeg", "this is a JPEG picture, not text")
GIF = sentence("error.pages.gif", "this is a GIF picture, not text")
DATABASE = sentence("error.pages.database", "this is an SQLite database, not text")
PROGRAM = sentence("error.pages.program", "this is a program, not text")
OFFICE = sentence("error.pages.office", "this is an old office document, not text")
MARK_WINS = sentence(
    "warning.pages.mark_wins", "the byte order mark says {encoding}, so the page was not read as {asked}"
)
UNTRUE = sentence(
    "warning.pages.untrue",
    "the page is declared as {declared}, but its bytes are {encoding}: it was read as {encoding}",
)
SEVEN_BIT = sentence(
    "error.pages.seven_bit",
    "this is {encoding}, an encoding in seven bits that cannot be read here; convert the file to UTF-8",
)
ESCAPES = sentence(
    "error.pages.escapes",
    "escape sequences of an encoding such as ISO-2022-JP stand in the text; give the encoding it is in, "
    "or convert the file to UTF-8",
)
GUESSED = sentence(
    "warning.pages.guessed",
    "the encoding could not be detected: read as windows-1252; if that is wrong, give the encoding",
)
UNDECODABLE = sentence(
    "warning.pages.undecodable",
    "{n} places could not be decoded as {encoding} and became U+FFFD, the first at byte {first}",
    one="{n} place could not be decoded as {encoding} and became U+FFFD, at byte {first}",
)
REPLACED = sentence(
    "warning.pages.replaced",
    "{n} NUL or surrogate characters became U+FFFD",
    one="{n} NUL or surrogate character became U+FFFD",
)

# --- HTML -----------------------------------------------------------------------------------------------

NOT_HTML = sentence("error.pages.not_html", "this is not an HTML page: it has no elements and no text")
NO_TEXT_SHOWN = sentence(
    "error.pages.no_text_shown", "the page shows no text (scripts may create it in a browser)"
)
LOSES_TEXT = sentence(
    "error.pages.loses_text",
    "the parser loses text of this page: {fault:said}",
    "the parser loses text of this page",
)
ATTRIBUTES = sentence("error.pages.attributes", "an element has {count} attributes; the limit is {most}")
AFTER_END = sentence(
    "warning.pages.after_end", "there is more after </html>; it was read as part of the page"
)
FLATTENED = sentence(
    "warning.pages.flattened",
    "{n} elements nested too deep to be read were taken out; their text was kept",
    one="{n} element nested too deep to be read was taken out; its text was kept",
)
NOSCRIPT = sentence(
    "warning.pages.noscript", "the page shows its text only without scripts: the text of <noscript> was read"
)
NOT_STARTED = sentence(
    "error.pages.not_started",
    "the process that reads pages did not start ({how:said}): nothing is wrong with the page; "
    "restart Annotator and import it again",
)
NO_ANSWER = sentence("error.pages.no_answer", "no answer within {seconds} s")
EXIT_CODE = sentence("error.pages.exit_code", "it ended with code {code}")
SIGNAL = sentence("error.pages.signal", "it was ended by signal {signal}")
TOO_SLOW = sentence(
    "error.pages.too_slow", "reading it takes more than {seconds} s (too many elements or attributes?)"
)
PROCESS_ENDED = sentence(
    "error.pages.process_ended",
    "the process that read this page failed ({how:said}); import the page again by itself",
)
TOO_MUCH_MEMORY = sentence("error.pages.too_much_memory", "reading it takes more than {memory} GB of memory")

# --- saved pages ----------------------------------------------------------------------------------------

NOT_MHTML = sentence(
    "error.pages.not_mhtml", "this is not an MHTML file: it does not start with the header of a MIME message"
)
NO_HTML_PART = sentence("error.pages.no_html_part", "this MHTML file has no HTML part")
EMPTY_PART = sentence("error.pages.empty_part", "the HTML part of this MHTML file is empty")
BROKEN_MHTML = sentence("error.pages.broken_mhtml", "this MHTML file is damaged ({fault:said})")
CUT_OFF = sentence("warning.pages.cut_off", "the file breaks off; what it contains was read")
FURTHER_PARTS = sentence(
    "warning.pages.further_parts",
    "{n} further HTML parts (frames of the page) were skipped",
    one="{n} further HTML part (a frame of the page) was skipped",
)

# --- feeds ----------------------------------------------------------------------------------------------

NOT_A_FEED = sentence(
    "error.pages.not_a_feed", "this is not an RSS or Atom feed: its root element is <{root}>"
)
FEED_IS_HTML = sentence(
    "error.pages.feed_is_html", "this is not an RSS or Atom feed but a web page; import it as format html"
)
NO_ITEMS = sentence("error.pages.no_items", "the feed has no items")
NOT_XML = sentence("error.pages.not_xml", "not well-formed XML: {fault:said}")
DOCUMENT_TYPE = sentence(
    "error.pages.document_type",
    "the feed has a document type declaration with entities, which may be endless or files; delete it",
)
BROKEN_ITEM = sentence(
    "error.pages.broken_item",
    "the item {title:quoted} is not well-formed XML: {fault:said}",
    "the item is not well-formed XML: {fault:said}",
)
NO_CONTENT = sentence(
    "error.pages.no_content",
    "the item {title:quoted} has neither content nor a description",
    "the item has neither content nor a description",
)

# --- a scraper's JSON lines -----------------------------------------------------------------------------

LINE_NOT_UTF8 = sentence("error.pages.line_not_utf8", "not UTF-8 at byte {byte} of the line")
LINE_NOT_JSON = sentence(
    "error.pages.line_not_json", "not a JSON object: {fault:said} at character {position}"
)
LINE_NOT_READ = sentence("error.pages.line_not_read", "JSON that cannot be read: {fault:said}")
LINE_TOO_DEEP = sentence("error.pages.line_too_deep", "JSON that cannot be read: it is nested too deep")
NOT_AN_OBJECT = sentence("error.pages.not_an_object", "not a JSON object")
NO_TEXT_UNDER = sentence(
    "error.pages.no_text_under",
    "there is no text under {asked} (the keys here: {keys}); "
    "give the keys with --html-field or --text-field (and --url-field)",
)
ANNOTATED_LINE = sentence(
    "error.pages.annotated_line",
    "this object is annotated ({title}, field {field:quoted}): import the file in its format, or the text "
    "alone with --text-field",
)
WITHOUT_ANNOTATIONS = sentence(
    "warning.pages.without_annotations",
    "the text was taken without its annotations ({title}, field {field:quoted})",
)
NO_PAGE_HERE = sentence(
    "error.pages.no_page_here",
    "there is no page in this object (its keys: {keys}); "
    "give the keys with --html-field or --text-field (and --url-field)",
)
NONE_SO_FAR = sentence(
    "error.pages.none_so_far",
    "no page in the first {n} lines; the rest was not read",
)
NO_LINE_WITH_PAGE = sentence("error.pages.no_line_with_page", "no line of the file has a page")
NO_ADDRESS = sentence(
    "warning.pages.no_address", "there is no text under {field:quoted}, so the page has no address"
)

# --- web archives ---------------------------------------------------------------------------------------

NOT_WARC = sentence("error.pages.not_warc", "this is not a WARC file: it has no records")
ENDS_INSIDE = sentence("error.pages.ends_inside", "the file ends inside a record")
ENDS_INSIDE_PACKED = sentence("error.pages.ends_inside_packed", "the file ends inside a compressed record")
NO_RECORD_HERE = sentence(
    "error.pages.no_record_here", "no record starts where one should; reading went on at the next one"
)
IMPOSSIBLE_LENGTH = sentence(
    "error.pages.impossible_length", "a record claims to have {length} bytes, which is impossible"
)
NO_LENGTH = sentence("error.pages.no_length", "the record does not say how long it is")
SHORTER = sentence("error.pages.shorter", "a record is shorter than it claims")
ENDLESS_HEADERS = sentence("error.pages.endless_headers", "the headers do not end")
DAMAGED_RECORD = sentence("error.pages.damaged_record", "a compressed record is damaged ({fault:said})")
NO_BODY = sentence("error.pages.no_body", "the response has no body")
CODING = sentence("error.pages.coding", "its body is compressed as {coding}, which cannot be decoded")
DAMAGED_BODY = sentence("error.pages.damaged_body", "its compressed body is damaged ({fault:said})")
BROKEN_CHUNKS = sentence(
    "warning.pages.broken_chunks", "its chunks are damaged or end too soon; what there is was read"
)
BODY_ENDS = sentence("warning.pages.body_ends", "its compressed body ends too soon; what there is was read")
TRUNCATED = sentence("warning.pages.truncated", "the crawler cut the page off ({cause})")
SKIPPED = sentence(
    "warning.pages.skipped", "{n} records were skipped: {sorts}", one="{n} record was skipped: {sorts}"
)
COUNTED = sentence("warning.pages.counted", "{count} {sort:said}")
NOT_HTTP = sentence("warning.pages.not_http", "response other than HTTP")
STATUS = sentence("warning.pages.status", "response with status {status}")
NO_MEDIA_TYPE = sentence("warning.pages.no_media_type", "response without a media type")
