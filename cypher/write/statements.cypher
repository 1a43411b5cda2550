// params: rows
// rows:
UNWIND $rows AS r
MERGE (s:Statement {id: r.id})
SET s += r.properties
MERGE (t:Article {id: r.article})
MERGE (s)-[:REPORTED_BY]->(t)
