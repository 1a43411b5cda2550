// params: id relation edges known valid limit
// rows: kind total statements parts
// The statements that a statement, a canonical node or a typed relation stands on. What is denied is no ground of a deed or a commitment.
CALL () {
  UNWIND [$id] AS one
  MATCH (s:Statement {id: one})
  WHERE __LIVE_s__
  RETURN s, 'STATEMENT' AS kind
  UNION ALL
  MATCH (c:Claim {id: $id})<-[:ABOUT]-(s:Statement)
  WHERE __LIVE_s__ AND (NOT c:Commitment OR (s.family = 'commitment' AND s.polarity = 'POSITIVE'))
  RETURN s, 'NODE' AS kind
  UNION ALL
  MATCH (:Agreement {id: $id})<-[:ABOUT]-(s:Statement)
  WHERE __LIVE_s__ AND s.polarity = 'POSITIVE'
  RETURN s, 'NODE' AS kind
  UNION ALL
  MATCH (:Event {id: $id})<-[:ABOUT]-(s:Statement)
  WHERE __LIVE_s__ AND s.polarity = 'POSITIVE'
  RETURN s, 'NODE' AS kind
  UNION ALL
  UNWIND $relation AS r
  MATCH (:Actor {id: r.source})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(n)
  WHERE s.kind = r.kind AND n.id = r.target AND s.asserted AND __LIVE_s__
  RETURN DISTINCT s, 'RELATION' AS kind
}
WITH kind, count(s) AS total, collect(s) AS found
CALL (found) {
  UNWIND found AS s
  WITH s, coalesce(s.publishedAt, '') AS key ORDER BY key DESC, s.id LIMIT $limit
  RETURN collect(s{.*}) AS statements
}
__PARTS_statements__
RETURN kind, total, statements, parts
