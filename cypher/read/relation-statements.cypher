// params: keys below edges known valid
// rows: lists
// The live statements that a typed relation is counted from.
UNWIND $keys AS k
MATCH (:Actor {id: k.source})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(n)
WHERE s.kind = k.kind AND n.id = k.target AND s.asserted AND __LIVE_s__
WITH k.at AS at, s, coalesce(s.publishedAt, '') AS key, count(*) AS once
ORDER BY at, key DESC, s.id
__PAGES_s__
RETURN collect({at: at, total: total, page: page, parts: parts}) AS lists
