// params: rows
// rows:
UNWIND $rows AS r
MERGE (s:Statement {id: r.statement})
MERGE (a:Actor {id: r.actor})
MERGE (s)-[e:SOURCE]->(a)
SET e += r.mention
