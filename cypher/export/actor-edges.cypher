// Offices, wholes and typed relations to other actors.
// params: ids
// rows: id, kind, edge, other, name
UNWIND $ids AS id
MATCH (n:Actor {id: id})-[e]->(o:Actor)
RETURN n.id AS id, type(e) AS kind, properties(e) AS edge, o.id AS other, o.name AS name
