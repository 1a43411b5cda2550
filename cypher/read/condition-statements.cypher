// params: ids edges known valid afterKey afterId limit
// rows: id total page parts
// The commitments that hang on a condition.
UNWIND $ids AS id
MATCH (:Condition {id: id})<-[:CONDITIONAL_ON]-(s:Statement)
WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE'
WITH id, s, coalesce(s.publishedAt, '') AS key, count(*) AS once
ORDER BY id, key DESC, s.id
WITH id, count(s) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
WITH id, total, [s IN rest[0..$limit] | {key: coalesce(s.publishedAt, ''), id: s.id, node: s{.*}}] AS page
__PARTS_page__
RETURN id, total, page, parts
