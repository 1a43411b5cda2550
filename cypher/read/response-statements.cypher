// params: keys known valid afterKey afterId limit
// rows: at total page
// The stance of one actor on a node, which a key names by label and id; the ids of other labels are null.
UNWIND $keys AS k
CALL (k) {
  CALL (k) {
    MATCH (:Claim {id: k.claim})<-[:ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor) RETURN s, a
    UNION ALL
    MATCH (:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor) RETURN s, a
    UNION ALL
    MATCH (:Event {id: k.event})<-[:ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor) RETURN s, a
    UNION ALL
    MATCH (:Issue {id: k.issue})<-[:ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor) RETURN s, a
  }
  WITH s, a, coalesce(s.publishedAt, '') AS key
  WHERE __LIVE_s__ AND a.id = k.actor AND s.kind = k.kind AND s.polarity = k.polarity
  RETURN count(s) AS total,
    collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
}
CALL (rest) {
  UNWIND rest AS s
  WITH s, coalesce(s.publishedAt, '') AS key ORDER BY key DESC, s.id LIMIT $limit
  RETURN collect({key: key, id: s.id, node: s{.*}}) AS page
}
RETURN k.at AS at, total, page
