// params: ids known valid
// rows: id told node
// What the articles that name an actor tell of it: the least of their tellings, as in write/actors.
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[m:MENTIONS]-(d:Article)
WHERE __LIVE_d__
WITH a, min(m.told) AS told
RETURN a.id AS id, told, a{.*} AS node
