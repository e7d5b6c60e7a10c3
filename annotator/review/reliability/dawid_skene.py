"""How reliable authors are without gold: the estimate of Dawid and Skene 1979.

Each item has one true label, unknown; each author has a probability of their own for giving each label to
each true one. Expectation and maximisation in turn find those under which the answers are likeliest. It
finds who is careless. Its labels are no better than the majority's, so it never decides an item.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, fsum, log

from annotator.domain.sentences import Message, message

from ..agreement import messages
from .answers import Answer

ROUNDS, STILL = 100, 1e-6
"""The most rounds, and the gain of log likelihood an item below which they end."""
FEWEST_AUTHORS, FEWEST_ITEMS = 3, 20
_LEAST = 1e-10  # no answer is impossible

Chances = dict[str, float]
Errors = dict[str, dict[str, Chances]]


@dataclass(frozen=True, slots=True)
class Estimate:
    """What makes the answers likeliest.

    ``items`` has the chance of each label of each item, ``priors`` how common labels are, ``errors[author]
    [true label][given label]`` how likely an answer is.
    """

    items: Mapping[str, Chances]
    priors: Chances
    errors: Errors

    def label(self, item: str) -> str:
        """Return the likeliest label of an item, of equal ones the first by name."""
        return max(sorted(self.items[item]), key=self.items[item].__getitem__)


def dawid_skene(given: Iterable[Answer]) -> Estimate:
    """Return the estimate from answers: the same for the same answers, as it starts from the votes.

    Cost: rounds × answers × labels.
    """
    by_item: defaultdict[str, list[Answer]] = defaultdict(list)
    for one in sorted(given):
        by_item[one.item].append(one)
    labels = sorted({one.label for together in by_item.values() for one in together})
    chances = {item: _votes(together, labels) for item, together in by_item.items()}
    items = sum(together[0].times for together in by_item.values())
    before = None
    for _ in range(ROUNDS):
        priors, errors = _maximised(by_item, chances, labels)
        chances, likelihood = _expected(by_item, priors, errors)
        if before is not None and likelihood - before < STILL * items:
            break
        before = likelihood
    return Estimate(chances, priors, errors)


@dataclass(frozen=True, slots=True)
class Estimated:
    """How often each author is right, by true label, as far as answers can tell.

    ``right[author][label]`` is the diagonal of the estimated errors, for labels with enough items; ``items``
    is the number of items it is from. ``why`` says why there is nothing.
    """

    right: Mapping[str, Chances]
    items: int
    why: Message | None = None


def estimated(given: Sequence[Answer], fewest_items: int = FEWEST_ITEMS) -> Estimated:
    """Return how reliable authors are by the estimate.

    Undefined for fewer than three authors, and if no label has ``fewest_items`` items; labels with fewer
    are left out.
    """
    times = {one.item: one.times for one in given}
    items = sum(times.values())
    if len({one.author for one in given}) < FEWEST_AUTHORS:
        return Estimated({}, items, message(messages.TOO_FEW_AUTHORS, n=FEWEST_AUTHORS))
    estimate = dawid_skene(given)
    found: Counter[str] = Counter()
    for item in estimate.items:
        found[estimate.label(item)] += times[item]
    labels = [label for label in estimate.priors if found[label] >= fewest_items]
    if not labels:
        return Estimated({}, items, message(messages.TOO_FEW_ITEMS, n=fewest_items))
    errors = estimate.errors.items()
    right = {author: {label: of[label][label] for label in labels} for author, of in errors}
    return Estimated(right, items)


def _votes(together: Sequence[Answer], labels: Sequence[str]) -> Chances:
    given = [one.label for one in together]
    return {label: given.count(label) / len(given) for label in labels}


def _maximised(
    by_item: Mapping[str, Sequence[Answer]], chances: Mapping[str, Chances], labels: Sequence[str]
) -> tuple[Chances, Errors]:
    """Return how common labels are and how authors err, given the chances of items."""
    times = {item: together[0].times for item, together in by_item.items()}
    items = sum(times.values())
    priors = {
        label: fsum(one[label] * times[item] for item, one in chances.items()) / items for label in labels
    }
    authors = sorted({one.author for together in by_item.values() for one in together})
    errors: Errors = {author: {true: dict.fromkeys(labels, 0.0) for true in labels} for author in authors}
    for item, together in by_item.items():
        for one in together:
            for true, chance in chances[item].items():
                errors[one.author][true][one.label] += chance * one.times
    for rows in errors.values():
        for row in rows.values():
            whole = sum(row.values())
            row.update({label: number / whole if whole else 0.0 for label, number in row.items()})
    return priors, errors


def _expected(
    by_item: Mapping[str, Sequence[Answer]], priors: Chances, errors: Errors
) -> tuple[dict[str, Chances], float]:
    """Return the chances of items, given how authors err, and the log likelihood of all answers."""
    chances, likelihoods = {}, []
    for item, together in by_item.items():
        logs = {
            true: log(max(prior, _LEAST))
            + sum(log(max(errors[one.author][true][one.label], _LEAST)) for one in together)
            for true, prior in priors.items()
        }
        highest = max(logs.values())
        whole = sum(exp(one - highest) for one in logs.values())
        chances[item] = {true: exp(one - highest) / whole for true, one in logs.items()}
        likelihoods.append((highest + log(whole)) * together[0].times)
    return chances, fsum(likelihoods)
