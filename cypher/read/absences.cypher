// params: actor every kind known valid afterKey afterId limit
// rows: total page
// An absence in which nobody and nothing is named is one of its own; the others are one for each actor, kind, target and object.
// The key sorts those that say who lacks it before those that say from whom, and these before the rest; then the latest told.
CALL () {
  UNWIND $actor AS id
  MATCH (a:Actor {id: id})<-[:SOURCE]-(s:Statement)
  RETURN s, a
  UNION ALL
  UNWIND $every AS at
  MATCH (s:Statement)
  WHERE s.family = 'absence'
  OPTIONAL MATCH (s)-[:SOURCE]->(a:Actor)
  RETURN s, a
}
WITH s, a, count(*) AS once
WHERE __LIVE_s__ AND s.family = 'absence' AND s.polarity = 'POSITIVE' AND ($kind IS NULL OR s.kind = $kind)
OPTIONAL MATCH (s)-[:TARGET]->(t:Actor)
OPTIONAL MATCH (s)-[:ABOUT]->(o)
WITH coalesce(a.id, '') + ' ' + s.kind + ' ' + coalesce(t.id, '') + ' ' + coalesce(o.id, '')
  + CASE WHEN coalesce(a.id, t.id, o.id) IS NULL THEN s.id ELSE '' END AS id, a, s.kind AS kind, t, o, s
ORDER BY s.publishedAt DESC, s.id
WITH id, a, kind, t, o, count(s) AS count, collect(s.id) AS statements,
  min(s.publishedAt) AS firstOn, max(s.publishedAt) AS lastOn, min(s.depth) AS depth
WITH {key: CASE WHEN a IS NOT NULL THEN '2 ' WHEN t IS NOT NULL THEN '1 ' ELSE '0 ' END + coalesce(lastOn, ''), id: id, actor: CASE WHEN a IS NULL THEN null ELSE a{.*} END, kind: kind,
  target: CASE WHEN t IS NULL THEN null ELSE t{.*} END,
  about: CASE WHEN o IS NULL THEN null ELSE {labels: labels(o), node: o{.*}} END, count: count,
  statements: statements, firstOn: firstOn, lastOn: lastOn, depth: depth} AS r
WITH count(r) AS total,
  collect(CASE WHEN $afterId IS NULL OR r.key < $afterKey OR (r.key = $afterKey AND r.id > $afterId) THEN r END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r, r.key AS key, r.id AS id ORDER BY key DESC, id LIMIT $limit
  RETURN collect(r) AS page
}
RETURN total, page
