// params: ids
// rows: id, actor, edge
UNWIND $ids AS id
MATCH (n:Article {id: id})-[e:MENTIONS]->(a:Actor)
RETURN n.id AS id, a.id AS actor, properties(e) AS edge
