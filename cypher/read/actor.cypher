// An actor that a live article names, or of which one that is named holds an office or is a part.
// params: id name below edges known valid
// rows: node lists
CALL () {
  MATCH (a:Actor {id: $id}) RETURN a
  UNION
  MATCH (a:Actor {name: $name}) RETURN a
}
WITH a
WHERE a.articles > 0 OR EXISTS { MATCH (a)<-[:HELD_OFFICE|PART_OF]-(b:Actor) WHERE b.articles > 0 }
WITH a ORDER BY a.id <> $id, a.id LIMIT 1
WITH a{.*} AS node, [{at: 0, id: a.id}] AS keys
__ACTOR_keys__
RETURN node, lists
