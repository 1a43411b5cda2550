// What `__WAITING_ends__` stands for: whom the actors of `ends` wait for, each pair once with the latest statement that tells it, as `pairs`.
// params: known valid
// rows: pairs
CALL (ends) {
  UNWIND ends AS id
  WITH id, count(*) AS once
  MATCH (w:Actor {id: id})<-[:SOURCE]-(s:Statement)-[:AWAITS]->(a:Actor)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND w.id <> a.id
  WITH id, a.id AS awaited, max(coalesce(s.publishedAt, '') + ' ' + s.id) AS last, count(DISTINCT s) AS count ORDER BY id, awaited
  RETURN collect({waiting: id, awaited: awaited, last: last, count: count}) AS pairs
}
