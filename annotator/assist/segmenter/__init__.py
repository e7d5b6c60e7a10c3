"""The segmenter: what each line of a page is, by what extractors, names and rules say of it, and its place.

``evidence`` holds what is known of a page, ``features`` makes numbers of it (none of them a word), ``trees``
evaluates what was trained, ``decoding`` finds the best sequence, ``proposing`` makes segments of it.
``training`` alone needs scikit-learn.
"""
