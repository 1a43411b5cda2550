// Which of these actors live ones hold office of or are part of.
// params: ids
// rows: id
UNWIND $ids AS id
MATCH (n:Actor {id: id})<-[:HELD_OFFICE|PART_OF]-(a:Actor)
WHERE a.articles > 0
RETURN DISTINCT n.id AS id
