// params: rows
// rows:
UNWIND $rows AS r
MERGE (s:Statement {id: r.statement})
MERGE (c:Condition {id: r.condition})
MERGE (s)-[e:CONDITIONAL_ON {start: r.mention.start}]->(c)
SET e += r.mention
