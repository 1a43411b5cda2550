// params: keys known valid
// rows: at period count
// How many of the statements that a typed relation is counted from are of each period: the first `size` signs of their day, null for none.
UNWIND $keys AS k
CALL (k) {
  MATCH (:Actor {id: k.source})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(n)
  WHERE s.kind = k.kind AND n.id = k.target AND s.asserted AND __LIVE_s__
  WITH DISTINCT s, substring(coalesce(s.utteredOn, s.publishedAt), 0, k.size) AS period
  RETURN period, count(s) AS count
}
RETURN k.at AS at, period, count
ORDER BY at, period
