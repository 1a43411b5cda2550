// What a statement is joined to; `name` is of an actor or an issue.
// params: ids
// rows: id, kind, edge, other, name
UNWIND $ids AS id
MATCH (n:Statement {id: id})-[e:SPEAKER|NAMES|SOURCE|TARGET|ABOUT|CONCERNS|CONDITIONAL_ON|AWAITS|REPORTED_BY]->(o)
RETURN n.id AS id, type(e) AS kind, properties(e) AS edge, o.id AS other, o.name AS name
