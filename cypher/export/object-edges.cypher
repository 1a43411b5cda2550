// A template: __LABEL__ is Claim, Agreement, Event or Issue, never taken from input. The typed relations of actors to what statements are about.
// params: ids
// rows: id, kind, edge, other, name
UNWIND $ids AS id
MATCH (n:__LABEL__ {id: id})<-[e]-(a:Actor)
RETURN n.id AS id, type(e) AS kind, properties(e) AS edge, a.id AS other, a.name AS name
