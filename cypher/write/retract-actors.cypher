// What the live articles that name an actor say of it.
// params: ids
// rows: actor, told
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[m:MENTIONS]-(t:Article)
WHERE t.retractedAt IS NULL
RETURN a.id AS actor, min(m.told) AS told
