"""What the page-extraction formats say: gold that cannot be read, and what a binary standard cannot hold."""

from __future__ import annotations

from annotator.domain.sentences import Message, sentence


def _loss(identity: str, form: str) -> Message:
    return Message(sentence(f"loss.extraction.{identity}", form).id)


def _change(identity: str, form: str) -> Message:
    return Message(sentence(f"change.{identity}", form).id)


# --- gold that is read ----------------------------------------------------------------------------------

TOO_LARGE = sentence("error.extraction.too_large", "larger than {most} MB")
TOO_LARGE_UNPACKED = sentence("error.extraction.too_large_unpacked", "larger than {most} MB when unpacked")
NOT_UNPACKED = sentence("error.extraction.not_unpacked", "it cannot be unpacked: {fault:said}")
NOT_A_FILE_NAME = sentence("error.extraction.not_a_file_name", "{name:quoted} is not a file name")
NO_SUCH_FILE = sentence("error.extraction.no_such_file", "there is no such file")
NEEDS_READER = sentence("error.extraction.needs_reader", "this format needs a reader of HTML pages")
NO_PAGE_IN = sentence("error.extraction.no_page_in", "there is no page in a folder {folder}/")
NO_GOLD = sentence(
    "error.extraction.no_gold", "there is no gold text in it (GoldStandard/*.txt, clean/*.txt or *.txt)"
)
NO_CORRECTED = sentence("error.extraction.no_corrected", "there is no {pattern} in a folder Corrected/")
NO_LINES = sentence(
    "error.extraction.no_lines", "there is no *.jsonl file in it or in its folder ground-truth/"
)
NO_TRUTH = sentence("error.extraction.no_truth", "there is no *.json file in a folder ground-truth/")
NO_ROWS = sentence("error.extraction.no_rows", "there is no *.jsonl file in it")
NO_FIELD = sentence("error.extraction.no_field", "there is no {field}")
NOT_AN_OBJECT = sentence("error.extraction.not_an_object", "the entry of this page is not a JSON object")
NOT_TEXTS = sentence("error.extraction.not_texts", "{field} is not a list of texts")
FOUND_SHARE = sentence("warning.extraction.found_share", "{share} % of the gold text was found on the page")

# --- what is asked for ----------------------------------------------------------------------------------

NO_PROFILE = sentence(
    "error.extraction.no_profile", "there is no profile {name:quoted}; choose one of {known}"
)
NO_ARTICLES_RULE = sentence(
    "error.extraction.no_articles_rule", "articles {asked:quoted}: choose first or all"
)

# --- what an export cannot hold -------------------------------------------------------------------------

FURTHER = _loss("further", "only the first article is exported")
NEGATIVE = _loss("negative", "the format lists content alone; what it does not list is boilerplate")
APART = _loss(
    "apart", "the profile keeps this kind apart from the content, and the format has no field for it"
)
UNMARKABLE = _loss("unmarkable", "the markup where its text stands cannot be marked")
TWICE = _loss("twice", "another document of the dataset has the same page")
NOT_TAKEN = _loss(
    "not_taken", "no snippet was taken from it: at most 6 for each side, each unique on the page"
)
ONE_SIDE = _loss("one_side", "the page has snippets for one side only, and the format needs both")

# --- what stands in an export in another shape ----------------------------------------------------------

WRITTEN_AS = sentence("change.written_as", "{kind:kind} written as {became}")
UNLABELLED = _change("unlabelled", "characters under no segment, written as boilerplate")
MINIMAL = _change("minimal", "pages without HTML, written as a minimal page of their lines")
OTHER_PAGE = _change(
    "other_page", "pages whose HTML reads differently than on import, written as a minimal page"
)
REREAD = _change("reread", "pages that read differently with the marks in them")
MIXED = _change("mixed", "blocks that are part content; dragnet takes one as content above 0.1 of its tokens")
PART = _change("part", "segments represented by a snippet")
MASKED = _change("masked", "words of the content that the source does not have in this form, masked")
