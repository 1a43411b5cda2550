// params: rows
// rows:
UNWIND $rows AS r
MERGE (t:Article {id: r.article})
MERGE (a:Actor {id: r.actor})
MERGE (t)-[m:MENTIONS]->(a)
SET m.told = r.told, m.toldName = r.toldName, m.words = r.words, m.toldKind = r.toldKind, m.toldCountry = r.toldCountry,
  m.count = r.count, m.starts = r.starts, m.ends = r.ends
