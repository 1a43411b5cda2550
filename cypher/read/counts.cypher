// params: actors articles issues every hits kinds families polarity modality factivity strength cameo plover conditional depthMin depthMax review from to text known valid by limit
// rows: values count
// Statements are found as in statements.cypher, and counted by what they are themselves: `values` has one value for each of `by`.
CALL () {
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
  }
  WITH s, count(DISTINCT at) AS hits
  WHERE hits = $hits
    AND __KEPT_s__
  RETURN s
  UNION ALL
  UNWIND $every AS at
  MATCH (s:Statement)
  WHERE __KEPT_s__
  RETURN s
}
WITH s, [side IN $by | CASE side
    WHEN 'KIND' THEN s.kind
    WHEN 'FAMILY' THEN s.family
    WHEN 'POLARITY' THEN s.polarity
    WHEN 'MODALITY' THEN s.modality
    WHEN 'FACTIVITY' THEN s.factivity
    WHEN 'STRENGTH' THEN s.strength
    WHEN 'CONDITIONAL' THEN toString(s.conditional)
    WHEN 'HEARSAY_DEPTH' THEN toString(s.depth)
    WHEN 'FORCE' THEN s.force
    WHEN 'CLAIMED_STAGE' THEN s.claimedStage
    WHEN 'EVIDENCED_STAGE' THEN s.evidencedStage
    WHEN 'CAMEO_ROOT' THEN substring(s.cameo, 0, 2)
    WHEN 'PLOVER' THEN s.plover
    WHEN 'RULE' THEN s.rule
    WHEN 'DAY' THEN s.publishedAt
    WHEN 'MONTH' THEN substring(s.publishedAt, 0, 7)
    WHEN 'YEAR' THEN substring(s.publishedAt, 0, 4)
  END] AS values
WITH values, count(s) AS count
RETURN values, count
ORDER BY count DESC, reduce(key = '', value IN values | key + coalesce(value, '') + ' ')
LIMIT $limit
