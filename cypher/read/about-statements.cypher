// params: keys known valid afterKey afterId limit
// rows: at total page
// A key names the node by label and id; the ids of other labels are null.
UNWIND $keys AS k
CALL (k) {
  CALL (k) {
    MATCH (:Claim {id: k.claim})<-[:ABOUT]-(s:Statement) RETURN s
    UNION ALL
    MATCH (:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement) RETURN s
    UNION ALL
    MATCH (:Event {id: k.event})<-[:ABOUT]-(s:Statement) RETURN s
    UNION ALL
    MATCH (:Issue {id: k.issue})<-[:ABOUT]-(s:Statement) RETURN s
  }
  WITH s, coalesce(s.publishedAt, '') AS key
  WHERE __LIVE_s__
  RETURN count(s) AS total,
    collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
}
CALL (rest) {
  UNWIND rest AS s
  WITH s, coalesce(s.publishedAt, '') AS key ORDER BY key DESC, s.id LIMIT $limit
  RETURN collect({key: key, id: s.id, node: s{.*}}) AS page
}
RETURN k.at AS at, total, page
