// params: ids
// rows: id, kind, edge, other
UNWIND $ids AS id
MATCH (n:Statement {id: id})-[e:SPEAKER|SOURCE|TARGET|ABOUT|CONCERNS|CONDITIONAL_ON|REPORTED_BY]->(o)
RETURN n.id AS id, type(e) AS kind, properties(e) AS edge, o.id AS other
