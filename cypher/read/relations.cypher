// params: source target both among every kinds known valid afterKey afterId limit
// rows: total page
// One branch for each pair of ends that is given, so that each read starts at a known actor.
CALL () {
  UNWIND $source AS id
  MATCH (a:Actor {id: id})-[r]->(b)
  RETURN a, r, b
  UNION ALL
  UNWIND $target AS id
  MATCH (b:Actor {id: id})<-[r]-(a:Actor)
  RETURN a, r, b
  UNION ALL
  UNWIND $both AS pair
  MATCH (a:Actor {id: pair.source})-[r]->(b:Actor {id: pair.target})
  RETURN a, r, b
  UNION ALL
  UNWIND $among AS id
  MATCH (a:Actor {id: id})-[r]->(b:Actor)
  WHERE b.id IN $among
  RETURN a, r, b
  UNION ALL
  UNWIND $every AS at
  MATCH (a:Actor)-[r]->(b)
  RETURN a, r, b
}
WITH a, b, type(r) AS kind, r.count AS count, r.firstOn AS firstOn, r.lastOn AS lastOn, count(*) AS once
WHERE kind IN $kinds
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
