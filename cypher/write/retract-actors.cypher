// What the articles that still name an actor say of it.
// params: ids
// rows: actor, told
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[m:MENTIONS]-(:Article)
RETURN a.id AS actor, min(m.told) AS told
