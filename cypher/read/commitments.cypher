// params: actors every hits force stage evidencedStage conditional text known valid afterKey afterId limit
// rows: total page
CALL () {
  UNWIND $actors AS a
  MATCH (:Actor {id: a.id})<-[x:SOURCE|TARGET]-(s:Statement)-[t:ABOUT]->(c:Commitment)
  WHERE type(x) IN a.roles
  RETURN s, c, t.text AS words, a.at AS at
  UNION ALL
  UNWIND $every AS at
  MATCH (c:Commitment)<-[t:ABOUT]-(s:Statement)
  RETURN s, c, t.text AS words, at
}
WITH s, c, words, count(DISTINCT at) AS hits
WHERE hits = $hits
  AND __LIVE_s__
  AND s.family = 'commitment'
  AND s.polarity = 'POSITIVE'
  AND ($force IS NULL OR s.force = $force)
  AND ($stage IS NULL OR s.claimedStage = $stage OR s.evidencedStage = $stage)
  AND ($evidencedStage IS NULL OR s.evidencedStage = $evidencedStage)
  AND ($conditional IS NULL OR s.conditional = $conditional)
  AND ($text IS NULL OR toLower(words) CONTAINS toLower($text))
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
