// params: keys edges known valid afterKey afterId limit
// rows: at total page parts
// The live statements that a typed relation is counted from.
UNWIND $keys AS k
MATCH (:Actor {id: k.source})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(n)
WHERE s.kind = k.kind AND n.id = k.target AND s.asserted AND __LIVE_s__
WITH k.at AS at, s, coalesce(s.publishedAt, '') AS key, count(*) AS once
ORDER BY at, key DESC, s.id
WITH at, count(s) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
WITH at, total, [s IN rest[0..$limit] | {key: coalesce(s.publishedAt, ''), id: s.id, node: s{.*}}] AS page
__PARTS_page__
RETURN at, total, page, parts
