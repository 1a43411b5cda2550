// params: ids
// rows: id edge title since until node
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[x:HELD_OFFICE|PART_OF]->(b:Actor)
RETURN id, type(x) AS edge, x.title AS title, x.since AS since, x.until AS until, b{.*} AS node
ORDER BY id, edge, since DESC, title, b.id
