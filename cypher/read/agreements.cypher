// params: party every name from to known valid afterKey afterId limit
// rows: total page
CALL () {
  UNWIND $party AS id
  MATCH (:Actor {id: id})<-[:SOURCE|TARGET]-(s:Statement)-[x:ABOUT]->(c:Agreement)
  RETURN s, c, x.text AS words
  UNION ALL
  UNWIND $every AS at
  MATCH (c:Agreement)<-[x:ABOUT]-(s:Statement)
  RETURN s, c, x.text AS words
}
WITH s, c, words, count(*) AS once
WHERE __LIVE_s__
  AND s.polarity = 'POSITIVE'
  AND s.family <> 'absence'
  AND ($name IS NULL OR toLower(CASE WHEN c.lead = '' THEN c.name ELSE words END) CONTAINS toLower($name))
  AND ($from IS NULL OR s.publishedAt >= $from)
  AND ($to IS NULL OR s.publishedAt <= $to)
WITH c, max(s.publishedAt) AS lastOn
WITH c, coalesce(lastOn, '') AS key
WITH count(c) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND c.id > $afterId)
    THEN {key: key, id: c.id, node: c} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS c ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, node: c{.*}}) AS page
}
RETURN total, page
