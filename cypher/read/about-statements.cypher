// params: keys edges known valid afterKey afterId limit
// rows: at total page parts
// A key names the node by label and id; the ids of other labels are null.
UNWIND $keys AS k
CALL (k) {
  MATCH (:Claim {id: k.claim})<-[:ABOUT]-(s:Statement) RETURN s
  UNION ALL
  MATCH (:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement) RETURN s
  UNION ALL
  MATCH (:Event {id: k.event})<-[:ABOUT]-(s:Statement) RETURN s
  UNION ALL
  MATCH (:Issue {id: k.issue})<-[:ABOUT]-(s:Statement) RETURN s
}
WITH k.at AS at, s, coalesce(s.publishedAt, '') AS key
WHERE __LIVE_s__
WITH at, s, key
ORDER BY at, key DESC, s.id
WITH at, count(s) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
WITH at, total, [s IN rest[0..$limit] | {key: coalesce(s.publishedAt, ''), id: s.id, node: s{.*}}] AS page
__PARTS_page__
RETURN at, total, page, parts
