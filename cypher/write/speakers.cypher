// params: rows
// rows:
UNWIND $rows AS r
MERGE (s:Statement {id: r.statement})
MERGE (a:Actor {id: r.actor})
MERGE (s)-[e:SPEAKER {order: r.order}]->(a)
SET e += r.mention
