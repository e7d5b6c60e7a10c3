"""How far authors agree: measures on the annotation sets of one page, pooled over pages.

`registry` has every measure by its id, `report.agreement` computes them. Each measure counts on a page (a
tally that adds up) and makes a number of the sum, or says why there is none.
"""
