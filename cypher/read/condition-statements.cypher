// params: ids known valid afterKey afterId limit
// rows: id total page
// The commitments that hang on a condition.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Condition {id: id})<-[:CONDITIONAL_ON]-(s:Statement)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE'
  WITH DISTINCT s, coalesce(s.publishedAt, '') AS key
  RETURN count(s) AS total,
    collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
}
CALL (rest) {
  UNWIND rest AS s
  WITH s, coalesce(s.publishedAt, '') AS key ORDER BY key DESC, s.id LIMIT $limit
  RETURN collect({key: key, id: s.id, node: s{.*}}) AS page
}
RETURN id, total, page
