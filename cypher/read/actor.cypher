// An actor that a live article names, or of which one that is named holds an office or is a part.
// params: id name known valid
// rows: node
CALL () {
  MATCH (a:Actor {id: $id}) RETURN a
  UNION
  MATCH (a:Actor {name: $name}) RETURN a
}
WITH a
WHERE a.articles > 0 OR EXISTS { MATCH (a)<-[:HELD_OFFICE|PART_OF]-(b:Actor) WHERE b.articles > 0 }
RETURN a{.*} AS node ORDER BY a.id <> $id, a.id LIMIT 1
