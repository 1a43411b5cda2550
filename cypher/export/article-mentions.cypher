// params: ids
// rows: id, kind, edge, other, name
UNWIND $ids AS id
MATCH (n:Article {id: id})-[e:MENTIONS]->(a:Actor)
RETURN n.id AS id, type(e) AS kind, properties(e) AS edge, a.id AS other, a.name AS name
