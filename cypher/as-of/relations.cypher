// Typed relations as the asserted statements live then give them.
// params: source target both among every kinds known valid afterKey afterId limit
// rows: total page
CALL () {
  UNWIND $source AS id
  MATCH (a:Actor {id: id})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(b)
  RETURN a, s, b
  UNION ALL
  UNWIND $target AS id
  MATCH (b:Actor {id: id})<-[:TARGET|ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor)
  RETURN a, s, b
  UNION ALL
  UNWIND $both AS pair
  MATCH (a:Actor {id: pair.source})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(b:Actor)
  WHERE b.id = pair.target
  RETURN a, s, b
  UNION ALL
  UNWIND $among AS id
  MATCH (a:Actor {id: id})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(b:Actor)
  WHERE b.id IN $among
  RETURN a, s, b
  UNION ALL
  UNWIND $every AS at
  MATCH (a:Actor)<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(b)
  RETURN a, s, b
}
WITH a, s, b, count(*) AS once
WHERE s.asserted AND s.kind IN $kinds AND __LIVE_s__
WITH a, b, s.kind AS kind, count(s) AS count, min(coalesce(s.utteredOn, s.publishedAt)) AS firstOn,
  max(coalesce(s.utteredOn, s.publishedAt)) AS lastOn
WITH {key: coalesce(lastOn, ''), id: a.id + ' ' + kind + ' ' + b.id, kind: kind, source: a, target: b,
  count: count, firstOn: firstOn, lastOn: lastOn} AS r
WITH count(r) AS total,
  collect(CASE WHEN $afterId IS NULL OR r.key < $afterKey OR (r.key = $afterKey AND r.id > $afterId) THEN r END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r, r.key AS key, r.id AS id ORDER BY key DESC, id LIMIT $limit
  WITH r, r.source AS a, r.target AS b
  RETURN collect({key: r.key, id: r.id, kind: r.kind, source: a{.*}, target: {labels: labels(b), node: b{.*}},
    count: r.count, firstOn: r.firstOn, lastOn: r.lastOn}) AS page
}
RETURN total, page
