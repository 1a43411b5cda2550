// params: keys known valid afterKey afterId limit
// rows: at total page
// The live statements that a typed relation is counted from.
UNWIND $keys AS k
CALL (k) {
  MATCH (:Actor {id: k.source})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(n)
  WHERE s.kind = k.kind AND n.id = k.target AND s.asserted AND __LIVE_s__
  WITH DISTINCT s, coalesce(s.publishedAt, '') AS key
  RETURN count(s) AS total,
    collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
}
CALL (rest) {
  UNWIND rest AS s
  WITH s, coalesce(s.publishedAt, '') AS key ORDER BY key DESC, s.id LIMIT $limit
  RETURN collect({key: key, id: s.id, node: s{.*}}) AS page
}
RETURN k.at AS at, total, page
