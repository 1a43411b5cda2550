// A template: __LABEL__ is Statement, Actor or Article, never taken from input. What a curation is about, in order.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (c:Curation {id: r.curation})
MERGE (n:__LABEL__ {id: r.id})
MERGE (c)-[e:CURATES]->(n)
SET e.order = r.order, n.revision = r.curation
