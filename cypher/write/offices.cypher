// params: rows
// rows:
UNWIND $rows AS r
MERGE (a:Actor {id: r.actor})
MERGE (b:Actor {id: r.of})
MERGE (a)-[e:HELD_OFFICE {title: r.title, since: r.since}]->(b)
SET e.until = r.until
