// A template: __LABEL__ is Statement, Actor or Article, never taken from input. What a curation is about, in order; `at` is the instant from
// which on, where that is not its own.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (c:Curation {id: r.curation})
MERGE (n:__LABEL__ {id: r.id})
MERGE (c)-[e:CURATES]->(n)
SET e.order = r.order, e.at = r.at, n.revision = r.curation
