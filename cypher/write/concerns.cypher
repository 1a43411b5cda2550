// The topics that the words of a statement name, other than the one it is about.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (s:Statement {id: r.statement})
MERGE (i:Issue {id: r.issue})
MERGE (s)-[:CONCERNS]->(i)
