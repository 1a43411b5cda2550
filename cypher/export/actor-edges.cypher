// Offices, wholes and typed relations.
// params: ids
// rows: id, kind, edge, other, labels
UNWIND $ids AS id
MATCH (n:Actor {id: id})-[e]->(o)
RETURN n.id AS id, type(e) AS kind, properties(e) AS edge, o.id AS other, labels(o) AS labels
