// params: rows
// rows:
UNWIND $rows AS r
MERGE (n:Article {id: r.article})
MERGE (o:Article {id: r.corrected})
MERGE (n)-[e:CORRECTS]->(o)
SET e.curation = r.curation
