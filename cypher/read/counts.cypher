// params: actors articles every hits kinds families polarity modality factivity strength conditional depth from to text known valid by limit
// rows: kind family polarity modality conditional source sourceName target targetName publisher month year count
// Statements are found as in statements.cypher; a side that is not asked for is null in every group.
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
  UNWIND $every AS at
  MATCH (s:Statement)
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
  AND ($conditional IS NULL OR s.conditional = $conditional)
  AND ($depth IS NULL OR s.depth = $depth)
  AND ($from IS NULL OR s.publishedAt >= $from)
  AND ($to IS NULL OR s.publishedAt <= $to)
  AND ($text IS NULL OR toLower(s.quote) CONTAINS toLower($text))
OPTIONAL MATCH (s)-[:SOURCE]->(a:Actor) WHERE 'SOURCE' IN $by
OPTIONAL MATCH (s)-[:TARGET]->(b:Actor) WHERE 'TARGET' IN $by
OPTIONAL MATCH (s)-[:REPORTED_BY]->(d:Article) WHERE 'PUBLISHER' IN $by
WITH s, a.id AS source, a.name AS sourceName, b.id AS target, b.name AS targetName, d.publisher AS publisher,
  CASE WHEN 'KIND' IN $by THEN s.kind END AS kind,
  CASE WHEN 'FAMILY' IN $by THEN s.family END AS family,
  CASE WHEN 'POLARITY' IN $by THEN s.polarity END AS polarity,
  CASE WHEN 'MODALITY' IN $by THEN s.modality END AS modality,
  CASE WHEN 'CONDITIONAL' IN $by THEN toString(s.conditional) END AS conditional,
  CASE WHEN 'MONTH' IN $by THEN substring(s.publishedAt, 0, 7) END AS month,
  CASE WHEN 'YEAR' IN $by THEN substring(s.publishedAt, 0, 4) END AS year
RETURN kind, family, polarity, modality, conditional, source, sourceName, target, targetName, publisher, month, year, count(s) AS count
ORDER BY count DESC, kind, family, polarity, modality, conditional, source, target, publisher, month, year
LIMIT $limit
