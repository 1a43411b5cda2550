// Those of the statements named that pass a filter (`statements.cypher` has the same one).
// params: ids actors articles issues every hits kinds families polarity modality factivity strength cameo plover conditional depthMin depthMax review from to text known valid
// rows: id node
CALL () {
  UNWIND $ids AS id
  UNWIND $actors AS a
  MATCH (s:Statement {id: id})-[x:SOURCE|TARGET|SPEAKER|NAMES]->(n:Actor)
  WHERE n.id = a.id AND type(x) IN a.roles
  RETURN s, a.at AS at
  UNION ALL
  UNWIND $ids AS id
  UNWIND $articles AS a
  MATCH (s:Statement {id: id})-[:REPORTED_BY]->(d:Article)
  WHERE d.id = a.id OR d.url = a.url OR d.publisher = a.publisher
  RETURN s, a.at AS at
  UNION ALL
  UNWIND $ids AS id
  UNWIND $issues AS i
  MATCH (s:Statement {id: id})-[:ABOUT|CONCERNS]->(n:Issue)
  WHERE n.id = i.id
  RETURN s, i.at AS at
  UNION ALL
  UNWIND $ids AS id
  UNWIND $every AS at
  MATCH (s:Statement {id: id})
  RETURN s, at
}
WITH s, count(DISTINCT at) AS hits
WHERE hits = $hits
  AND __LIVE_s__
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
  AND ($review IS NULL OR __THEN_s_review__ = $review)
  AND ($from IS NULL OR s.publishedAt >= $from)
  AND ($to IS NULL OR s.publishedAt <= $to)
  AND ($text IS NULL OR toLower(s.quote) CONTAINS toLower($text))
RETURN s.id AS id, s{.*} AS node
