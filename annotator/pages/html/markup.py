"""Patterns of the pieces of a page's source: scripts and styles, comments, tags."""

# The pieces of markup as a browser's tokenizer sees them. No choice in them is ever taken back (``++``), and
# each reaches to the end of a page that does not close it, so that time is linear whatever stands there.
RAW = (
    r"<(?:[sS][cC][rR][iI][pP][tT]|[sS][tT][yY][lL][eE])\b[^>]*+"
    r"(?:(?<=/)>|>[^<]*+(?:<(?!/(?i:script|style)\b)[^<]*+)*+(?:<[^>]*+(?:>|\Z)|\Z)|\Z)"
)
COMMENT = r"<!--(?:[^-]++|-(?!->))*+(?:-->|\Z)"
TAG = (
    r"<(?:/?[A-Za-z](?:[^>=]++|=[ \t\n\r\f]*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?)*+|[!?/][^>]*+)(?:>|\Z)"
)
