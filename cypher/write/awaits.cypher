// params: rows
// rows:
UNWIND $rows AS r
MERGE (s:Statement {id: r.statement})
MERGE (a:Actor {id: r.actor})
MERGE (s)-[e:AWAITS {at: r.at}]->(a)
SET e += r.mention
