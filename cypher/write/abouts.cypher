// A template: __LABEL__ is the label of what the statements are about, never taken from input.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (s:Statement {id: r.statement})
MERGE (o:__LABEL__ {id: r.object})
MERGE (s)-[e:ABOUT]->(o)
SET e.type = r.type, e.text = r.text, e.words = r.words, e.date = r.date, e.was = r.was
