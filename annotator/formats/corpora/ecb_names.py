"""Elements of ECB+ and the entity types that they come nearest to."""

ACTION = "ACTION_OCCURRENCE"
ACTIONS = ("ACT", "NEG_ACT")
"""How the elements of events begin."""
TAGS = {
    "PER": "HUMAN_PART_PER",
    "ORG": "HUMAN_PART_ORG",
    "GPE": "HUMAN_PART_GPE",
    "LOC": "LOC_GEO",
    "FAC": "LOC_FAC",
    "TIMEX": "TIME_DATE",
    "": "NON_HUMAN_PART",
}
"""The element of an entity type of the scheme ``news`` (""): of any other."""
