// params: ids known valid
// rows: id told
// What the articles that name an actor tell of it: the least of their tellings, as in write/actors.
UNWIND $ids AS id
MATCH (:Actor {id: id})<-[m:MENTIONS]-(d:Article)
WHERE __LIVE_d__
RETURN id, min(m.told) AS told
