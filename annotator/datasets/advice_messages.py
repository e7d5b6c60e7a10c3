"""What is said of what trains badly."""

from __future__ import annotations

from annotator.domain.sentences import sentence

FEW_EXAMPLES = sentence(
    "advice.few_examples",
    "{n} labels have fewer than {few} examples, and a model learns little of them: {labels}",
    one="a label has fewer than {few} examples, and a model learns little of it: {labels}",
)
PART_LACKS = sentence(
    "advice.part_lacks",
    "the {part} part has no example of {n} labels, and figures on it say nothing of them: {labels}",
    one="the {part} part has no example of a label, and figures on it say nothing of it: {labels}",
)
INSIDE_WORDS = sentence(
    "advice.inside_words",
    "{n} mentions or triggers begin or end inside a word, which models that read whole words cannot learn; "
    "the first is {first:quoted}",
    one="a mention or trigger begins or ends inside a word, which models that read whole words cannot learn: "
    "{first:quoted}",
)
EMPTY_PAGES = sentence(
    "advice.empty_pages",
    "{n} documents go out without a single annotation: a model takes all that stands there for nothing",
    one="a document goes out without a single annotation: a model takes all that stands there for nothing",
)
OFF_EDGES = sentence(
    "advice.off_edges",
    "{n} mentions or triggers begin or end inside a token of spaCy's tokenizer for {language}; their tokens "
    "are cut for the training, but on new pages the model meets them whole and cannot find such words",
    one="a mention or trigger begins or ends inside a token of spaCy's tokenizer for {language}; the token "
    "is cut for the training, but on new pages the model meets it whole and cannot find such words",
)
OFF_WORDS = sentence(
    "advice.off_words",
    "{n} mentions or triggers begin or end inside a word of GLiNER2, which does not find them there and "
    "learns nothing of them",
    one="a mention or trigger begins or ends inside a word of GLiNER2, which does not find it there and "
    "learns nothing of it",
)
WHOLE_TOKENS = sentence(
    "advice.whole_tokens",
    "with whole tokens (--tokens whole) none is cut: a mention or trigger that begins or ends inside one "
    "grows to it, and the model learns from tokens as it meets them on new pages",
)
