// A template: __LABEL__ is Agreement or Event, never taken from input. Who takes part in it, as the article's own voice or the party itself has it.
// params: ids
// rows: id, other
UNWIND $ids AS id
MATCH (n:__LABEL__ {id: id})<-[:ABOUT]-(s:Statement)-[:SOURCE|TARGET]->(a:Actor)
WHERE s.asserted AND s.retractedAt IS NULL
RETURN DISTINCT n.id AS id, a.id AS other
