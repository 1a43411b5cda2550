// params: awaited by both every text below edges known valid afterKey afterId limit
// rows: total page lists
// Conditions of commitments: whose act would meet them (`awaited`), whose commitments hang on them (`by`), or both.
CALL () {
  UNWIND $awaited AS id
  MATCH (:Actor {id: id})<-[x:AWAITS]-(s:Statement)-[y:CONDITIONAL_ON]->(c:Condition)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE'
    AND ($text IS NULL OR toLower(c.text) CONTAINS toLower($text)) AND x.at = y.start
  RETURN c, max(s.publishedAt) AS lastOn
  UNION ALL
  UNWIND $by AS id
  MATCH (:Actor {id: id})<-[:SOURCE]-(s:Statement)-[:CONDITIONAL_ON]->(c:Condition)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE'
    AND ($text IS NULL OR toLower(c.text) CONTAINS toLower($text))
  RETURN c, max(s.publishedAt) AS lastOn
  UNION ALL
  UNWIND $both AS k
  MATCH (:Actor {id: k.awaited})<-[x:AWAITS]-(s:Statement)-[y:CONDITIONAL_ON]->(c:Condition)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE'
    AND ($text IS NULL OR toLower(c.text) CONTAINS toLower($text)) AND x.at = y.start AND EXISTS { (s)-[:SOURCE]->(:Actor {id: k.by}) }
  RETURN c, max(s.publishedAt) AS lastOn
  UNION ALL
  UNWIND $every AS at
  MATCH (c:Condition)<-[:CONDITIONAL_ON]-(s:Statement)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE'
    AND ($text IS NULL OR toLower(c.text) CONTAINS toLower($text))
  RETURN c, max(s.publishedAt) AS lastOn
}
WITH c, coalesce(lastOn, '') AS key
WITH count(c) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND c.id > $afterId)
    THEN {key: key, id: c.id, node: c} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS c ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, node: c{.*}}) AS page
}
WITH total, page, [at IN range(0, size(page) - 1) | {at: at, id: page[at].id}] AS keys
__CONDITIONAL_keys__
RETURN total, page, lists
