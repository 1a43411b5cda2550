// params: ids known valid
// rows: id edge title since until node
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[x:HELD_OFFICE|PART_OF]->(b:Actor)
WHERE EXISTS { MATCH (a)<-[:MENTIONS]-(d:Article) WHERE __LIVE_d__ }
RETURN id, type(x) AS edge, x.title AS title, x.since AS since, x.until AS until, b{.*} AS node
ORDER BY id, edge, since DESC, title, b.id
