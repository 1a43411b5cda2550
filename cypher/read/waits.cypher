// params: by awaited both every edges known valid afterKey afterId limit
// rows: total page statements parts
// Commitments of one actor that hang on an act of another. `every` is read from the edges of waiting, which are the fewest.
CALL () {
  UNWIND $by AS id
  MATCH (w:Actor {id: id})<-[:SOURCE]-(s:Statement)-[:AWAITS]->(a:Actor)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND w.id <> a.id
  RETURN DISTINCT s, a
  UNION ALL
  UNWIND $awaited AS id
  MATCH (a:Actor {id: id})<-[:AWAITS]-(s:Statement)-[:SOURCE]->(w:Actor)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND w.id <> a.id
  RETURN DISTINCT s, a
  UNION ALL
  UNWIND $both AS k
  MATCH (a:Actor {id: k.awaited})<-[:AWAITS]-(s:Statement)-[:SOURCE]->(w:Actor {id: k.by})
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND w.id <> a.id
  RETURN DISTINCT s, a
  UNION ALL
  UNWIND $every AS at
  MATCH (a:Actor)<-[:AWAITS]-(s:Statement)-[:SOURCE]->(w:Actor)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND w.id <> a.id
  RETURN DISTINCT s, a
}
WITH s, a.id AS awaited, coalesce(s.publishedAt, '') AS key, s.id + ' ' + a.id AS id
WITH count(*) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND id > $afterId)
    THEN {key: key, id: id, statement: s, awaited: awaited} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.statement AS s, r.awaited AS awaited ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, node: {statement: s.id, awaited: awaited}}) AS page, collect(s{.*}) AS statements
}
__PARTS_statements__
RETURN total, page, statements, parts
