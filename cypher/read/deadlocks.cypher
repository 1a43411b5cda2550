// params: ids every known valid
// rows: waiting awaited last count
// Who waits for whom, each pair once with the latest statement that tells it: of some actors, or all there are.
CALL () {
  UNWIND $ids AS id
  MATCH (w:Actor {id: id})<-[:SOURCE]-(s:Statement)-[:AWAITS]->(a:Actor)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND w.id <> a.id
  RETURN w.id AS waiting, a.id AS awaited, max(coalesce(s.publishedAt, '') + ' ' + s.id) AS last, count(DISTINCT s) AS count
  UNION ALL
  UNWIND $every AS at
  MATCH (a:Actor)<-[:AWAITS]-(s:Statement)-[:SOURCE]->(w:Actor)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND w.id <> a.id
  RETURN w.id AS waiting, a.id AS awaited, max(coalesce(s.publishedAt, '') + ' ' + s.id) AS last, count(DISTINCT s) AS count
}
RETURN waiting, awaited, last, count ORDER BY waiting, awaited
