// The order of what a search in the manual finds: Sphinx reads this where it is set as `html_search_scorer`.
// What people look up comes first, then the pages of those who build the program, its decisions last.
// The weights are Sphinx's own but for `score`; a hit is [page, title, anchor, description, score, file].

const BUILDERS = new Set([
  "architecture", "benchmarks", "dependencies", "decisions", "effort", "glued", "mutants", "performance",
  "reliability", "segmenter", "start/developer",
]);

var Scorer = {
  score: ([page, , , , score]) =>
    page.startsWith("decisions/") ? score - 200 : BUILDERS.has(page) ? score - 100 : score,
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
