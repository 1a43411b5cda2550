// params: rows
// rows:
UNWIND $rows AS r
MERGE (a:Actor {id: r.actor})
MERGE (b:Actor {id: r.of})
MERGE (a)-[:PART_OF]->(b)
