// Mentions of actors that were merged into others: beside those of the actor itself.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (t:Article {id: r.article})
MERGE (a:Actor {id: r.actor})
MERGE (t)-[m:MENTIONS {was: r.was}]->(a)
SET m.told = r.told, m.wasTold = r.wasTold, m.toldName = r.toldName, m.words = r.words, m.toldKind = r.toldKind, m.toldCountry = r.toldCountry,
  m.count = r.count, m.starts = r.starts, m.ends = r.ends
