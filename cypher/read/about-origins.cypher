// params: keys known valid
// rows: at mentions sketch article
// The articles that put a node forward, with how many statements; the ids of other labels are null in a key.
UNWIND $keys AS k
CALL (k) {
  MATCH (:Claim {id: k.claim})<-[:ABOUT]-(s:Statement)-[:REPORTED_BY]->(d:Article) RETURN s, d
  UNION ALL
  MATCH (:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement)-[:REPORTED_BY]->(d:Article) RETURN s, d
  UNION ALL
  MATCH (:Event {id: k.event})<-[:ABOUT]-(s:Statement)-[:REPORTED_BY]->(d:Article) RETURN s, d
}
WITH k.at AS at, s, d
WHERE __LIVE_s__
  AND s.polarity = 'POSITIVE'
  AND s.family <> 'absence'
  AND coalesce(s.factivity, '') <> 'COUNTERFACTIVE'
WITH at, d, count(DISTINCT s) AS mentions
WITH at, d, mentions, coalesce(d.publishedAt, '9999') AS day, d.id AS id
RETURN at, mentions, d.sketch AS sketch,
  d{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .language, .contentHash} AS article
ORDER BY at, day, id
