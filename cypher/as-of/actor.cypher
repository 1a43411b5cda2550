// An actor that an article live then names, or of which one that is named holds an office or is a part. One that a curator renamed is found
// by its id.
// params: id name below edges known valid
// rows: node lists
CALL () {
  MATCH (a:Actor {id: $id}) RETURN a
  UNION
  MATCH (a:Actor {name: $name}) WHERE a.nameLog IS NULL RETURN a
}
WITH a
WHERE EXISTS { MATCH (a)<-[:MENTIONS]-(d:Article) WHERE __LIVE_d__ }
  OR EXISTS { MATCH (a)<-[:HELD_OFFICE|PART_OF]-(:Actor)<-[:MENTIONS]-(d:Article) WHERE __LIVE_d__ }
WITH a ORDER BY a.id <> $id, a.id LIMIT 1
WITH a{.*} AS node, [{at: 0, id: a.id}] AS keys
__ACTOR_keys__
RETURN node, lists
