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
NOTHING_DONE = sentence(
    "warning.assist.nothing_done", "nothing is learned yet: no page with mentions or events is finished"
)
SILENT = sentence(
    "warning.assist.silent",
    "not proposed, because on the finished pages it would have cost more keys than it saved: {labels}",
)
UNKNOWN_LABELS = sentence(
    "warning.assist.unknown_labels",
    "left out, as the scheme has no such entity types: {labels}",
)
TAGGER_FEW = sentence(
    "error.assist.tagger_few",
    "the tagger learns from {least} finished pages on; {n} are done",
    one="the tagger learns from {least} finished pages on; {n} is done",
)
TAGGER_FAILED = sentence("error.assist.tagger_failed", "the tagger could not be trained: {fault:said}")
NO_PIPELINE = sentence("error.assist.no_pipeline", "spaCy cannot load {name:quoted}: {fault}")
NO_NER = sentence(
    "error.assist.no_ner", "the spaCy pipeline {name:quoted} finds no names: choose one with “ner”"
)
NO_GLINER = sentence(
    "error.assist.no_gliner",
    "{folder} holds no GLiNER model: it needs gliner_config.json and an .onnx file",
)
NO_GLINER_PACKAGE = sentence(
    "error.assist.no_gliner_package",
    "GLiNER models need the package gliner, which is not installed: pip install gliner",
)
ENDPOINT_ADDRESS = sentence(
    "error.assist.endpoint_address",
    "{address} is not the address of an endpoint: give one like https://example.org/v1, without a key in it",
)
ENDPOINT_OPEN = sentence(
    "error.assist.endpoint_open",
    "{address} would be asked without encryption: use https (http is for this computer alone)",
)
ENDPOINT_NO_KEYRING = sentence(
    "error.assist.endpoint_no_keyring",
    "the key could not be kept in the keyring of this computer: set {name} instead",
)
ENDPOINT_NONE = sentence(
    "error.assist.endpoint_none",
    "no endpoint is given: use --address and --model, or set {address} and {model}",
)
ENDPOINT_STATUS = sentence("error.assist.endpoint_status", "{address} answered with status {status}")
ENDPOINT_SILENT = sentence("error.assist.endpoint_silent", "{address} did not answer: {how}")
ENDPOINT_TOO_MUCH = sentence(
    "error.assist.endpoint_too_much", "{address} answered with more than {most} bytes"
)
ENDPOINT_NO_ANSWER = sentence(
    "error.assist.endpoint_no_answer", "the endpoint's answer holds no text of a model"
)
ENDPOINT_CUT = sentence("error.assist.endpoint_cut", "the endpoint's answer was cut off")
ENDPOINT_NOT_JSON = sentence("error.assist.endpoint_not_json", "the model's answer is not JSON: {fault:said}")
ENDPOINT_NO_LIST = sentence("error.assist.endpoint_no_list", "the model's answer has no list “mentions”")
REFUSED = sentence(
    "warning.assist.refused",
    "refused: {not_in_text} quotes that are not in the text, {other_labels} with labels that were not asked"
    " for, {malformed} of another form",
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
