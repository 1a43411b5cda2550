// params: actors articles issues every hits kinds families polarity modality factivity strength cameo plover conditional depthMin depthMax review from to text known valid afterKey afterId limit
// rows: total page
// A statement is found once for each anchor (an actor in a role, an article, an issue) and kept when all `hits` anchors found it.
CALL () {
  UNWIND $actors AS a
  MATCH (:Actor {id: a.id})<-[x:SOURCE|TARGET|SPEAKER]-(s:Statement)
  WHERE type(x) IN a.roles
  RETURN s, a.at AS at
  UNION ALL
  UNWIND $articles AS a
  MATCH (:Article {id: a.id})<-[:REPORTED_BY]-(s:Statement)
  RETURN s, a.at AS at
  UNION ALL
  UNWIND $articles AS a
  MATCH (:Article {url: a.url})<-[:REPORTED_BY]-(s:Statement)
  RETURN s, a.at AS at
  UNION ALL
  UNWIND $articles AS a
  MATCH (:Article {publisher: a.publisher})<-[:REPORTED_BY]-(s:Statement)
  RETURN s, a.at AS at
  UNION ALL
  UNWIND $issues AS i
  MATCH (:Issue {id: i.id})<-[:ABOUT|CONCERNS]-(s:Statement)
  RETURN s, i.at AS at
  UNION ALL
  UNWIND $every AS at
  MATCH (s:Statement)
  RETURN s, at
}
WITH s, count(DISTINCT at) AS hits
WHERE hits = $hits
  AND (__LIVE_s__ OR $review = 'REJECTED' AND ($valid IS NULL OR s.publishedAt <= $valid))
  AND ($review IS NULL OR __THEN_s_review__ = $review)
  AND ($kinds IS NULL OR s.kind IN $kinds)
  AND ($families IS NULL OR s.family IN $families)
  AND ($polarity IS NULL OR s.polarity = $polarity)
  AND ($modality IS NULL OR s.modality = $modality)
  AND ($factivity IS NULL OR s.factivity = $factivity)
  AND ($strength IS NULL OR s.strength = $strength)
  AND ($cameo IS NULL OR s.cameo STARTS WITH $cameo)
  AND ($plover IS NULL OR s.plover = $plover)
  AND ($conditional IS NULL OR s.conditional = $conditional)
  AND ($depthMin IS NULL OR s.depth >= $depthMin)
  AND ($depthMax IS NULL OR s.depth <= $depthMax)
  AND ($from IS NULL OR s.publishedAt >= $from)
  AND ($to IS NULL OR s.publishedAt <= $to)
  AND ($text IS NULL OR toLower(s.quote) CONTAINS toLower($text))
WITH s, coalesce(s.publishedAt, '') AS key
WITH count(s) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
CALL (rest) {
  UNWIND rest AS s
  WITH s, coalesce(s.publishedAt, '') AS key ORDER BY key DESC, s.id LIMIT $limit
  RETURN collect({key: key, id: s.id, node: s{.*}}) AS page
}
RETURN total, page
