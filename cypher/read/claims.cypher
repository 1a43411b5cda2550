// params: by about every kinds aboutName text from to known valid afterKey afterId limit
// rows: total page
CALL () {
  UNWIND $by AS id
  MATCH (:Actor {id: id})<-[:SOURCE]-(s:Statement)-[x:ABOUT]->(c:Claim)
  RETURN s, c, x.text AS words, 1 AS said, 0 AS aimed
  UNION ALL
  UNWIND $about AS id
  MATCH (:Actor {id: id})<-[:TARGET]-(s:Statement)-[x:ABOUT]->(c:Claim)
  RETURN s, c, x.text AS words, 0 AS said, 1 AS aimed
  UNION ALL
  UNWIND $every AS at
  MATCH (c:Claim)<-[x:ABOUT]-(s:Statement)
  RETURN s, c, x.text AS words, 1 AS said, 0 AS aimed
}
WITH s, c, words, max(said) AS said, max(aimed) AS aimed
WHERE said = 1
  AND __LIVE_s__
  AND NOT c:Commitment
  AND ($kinds IS NULL OR s.kind IN $kinds)
  AND ($from IS NULL OR s.publishedAt >= $from)
  AND ($to IS NULL OR s.publishedAt <= $to)
  AND ($text IS NULL OR toLower(words) CONTAINS toLower($text))
  AND ($aboutName IS NULL OR aimed = 1 OR toLower(words) CONTAINS toLower($aboutName))
WITH c, max(s.publishedAt) AS lastOn
WITH c, coalesce(lastOn, '') AS key
WITH count(c) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND c.id > $afterId)
    THEN {key: key, id: c.id, node: c{.*}} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r, r.key AS key, r.id AS id ORDER BY key DESC, id LIMIT $limit
  RETURN collect(r) AS page
}
RETURN total, page
