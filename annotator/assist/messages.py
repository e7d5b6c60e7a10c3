"""What suggesters say: why one cannot be asked, why a page is passed over, what its scores are worth."""

from __future__ import annotations

from annotator.domain.sentences import sentence

NO_SUGGESTER = sentence(
    "error.assist.no_suggester", "there is no suggester {key:quoted}; choose one of {known}"
)
LEARNS_NOTHING = sentence(
    "error.assist.learns_nothing", "{key} does not learn from pages; leave the author out"
)
BLIND_NO_AUTHOR = sentence(
    "error.assist.blind_no_author",
    "{project} is blind: name the author to learn from; the suggestions are for that author alone",
)
BLIND_OTHER_AUTHOR = sentence(
    "error.assist.blind_other_author",
    "{project} is blind: suggestions for {author} come from no other author",
)
LIBRARY = sentence(
    "error.assist.library", "{key} needs {library}, which is not installed: pip install 'annotator[{extra}]'"
)
FEW_PAGES = sentence(
    "warning.assist.few_pages",
    "learned from only {n} pages; with fewer than {enough} the scores mean little",
    one="learned from only {n} page; with fewer than {enough} the scores mean little",
)
SILENT = sentence(
    "warning.assist.silent",
    "not proposed, because on the finished pages it would have cost more keys than it saved: {labels}",
)
NOT_HTML = sentence("error.assist.not_html", "it is not an HTML page")
NO_BYTES = sentence("error.assist.no_bytes", "its source bytes were not kept")
OTHER_PARSER = sentence(
    "error.assist.other_parser", "its text was made by another version of the parser; import the page again"
)
EXTRACTOR_FAILED = sentence("error.assist.extractor_failed", "{name}: {fault:said}")
ALL_FAILED = sentence("error.assist.all_failed", "{faults:said}")
NO_GOLD = sentence(
    "error.assist.no_gold", "{path} cannot be read: the folder needs a file gold.jsonl and the pages it names"
)
NO_GOLD_LINE = sentence(
    "error.assist.no_gold_line",
    "{path}, line {line}: no JSON object with the texts “file” (a page inside the folder) and “text”",
)
NO_PAGE = sentence("error.assist.no_page", "it is not there, or cannot be unpacked")
TOO_FEW_TO_TRAIN = sentence(
    "error.assist.too_few_to_train",
    "{folder}: training needs at least {least} pages; {n} could be read",
    one="{folder}: training needs at least {least} pages; {n} could be read",
)
