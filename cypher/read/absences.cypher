// params: actors issues every hits object objects kind only below edges known valid afterKey afterId limit
// rows: total page statements parts
// A statement is found once for each anchor (an actor in a role, an issue) and node on its edges, and kept when all `hits` anchors found it.
// An absence in which nobody and nothing is named is one of its own; the others are one for each actor, kind, target and object.
// The key sorts those that say who lacks it before those that say from whom, and these before the rest; then the latest told.
// `object` are words in which what is missing is told, or in the name that the seeds give it. `only` keeps to absences with these ids. In an item `statements` holds ids behind the day of publication,
// in no order; `below` is how many of them come along.
CALL () {
  UNWIND $actors AS k
  MATCH (n:Actor {id: k.id})<-[x:SOURCE|TARGET]-(s:Statement)
  WHERE s.family = 'absence' AND type(x) IN k.roles
  RETURN s, k.at AS at, CASE type(x) WHEN 'SOURCE' THEN n END AS a, CASE type(x) WHEN 'TARGET' THEN n END AS t, null AS o, null AS words
  UNION ALL
  UNWIND $actors AS k
  MATCH (:Actor {id: k.id})<-[x:SOURCE|TARGET]-(s:Statement)-[y:SOURCE|TARGET|ABOUT]->(n)
  WHERE s.family = 'absence' AND type(x) IN k.roles
  RETURN s, k.at AS at, CASE type(y) WHEN 'SOURCE' THEN n END AS a, CASE type(y) WHEN 'TARGET' THEN n END AS t, CASE type(y) WHEN 'ABOUT' THEN n END AS o, CASE type(y) WHEN 'ABOUT' THEN y.text END AS words
  UNION ALL
  UNWIND $issues AS k
  MATCH (n:Issue {id: k.id})<-[x:ABOUT|CONCERNS]-(s:Statement)
  WHERE s.family = 'absence'
  RETURN s, k.at AS at, null AS a, null AS t, CASE type(x) WHEN 'ABOUT' THEN n END AS o, CASE type(x) WHEN 'ABOUT' THEN x.text END AS words
  UNION ALL
  UNWIND $issues AS k
  MATCH (:Issue {id: k.id})<-[:ABOUT|CONCERNS]-(s:Statement)-[y:SOURCE|TARGET|ABOUT]->(n)
  WHERE s.family = 'absence'
  RETURN s, k.at AS at, CASE type(y) WHEN 'SOURCE' THEN n END AS a, CASE type(y) WHEN 'TARGET' THEN n END AS t, CASE type(y) WHEN 'ABOUT' THEN n END AS o, CASE type(y) WHEN 'ABOUT' THEN y.text END AS words
  UNION ALL
  UNWIND $every AS at
  MATCH (s:Statement {family: 'absence'})
  RETURN s, at, null AS a, null AS t, null AS o, null AS words
  UNION ALL
  UNWIND $every AS at
  MATCH (s:Statement {family: 'absence'})-[:SOURCE]->(a:Actor)
  RETURN s, at, a, null AS t, null AS o, null AS words
  UNION ALL
  UNWIND $every AS at
  MATCH (s:Statement {family: 'absence'})-[:TARGET]->(t:Actor)
  RETURN s, at, null AS a, t, null AS o, null AS words
  UNION ALL
  UNWIND $every AS at
  MATCH (s:Statement {family: 'absence'})-[y:ABOUT]->(o)
  RETURN s, at, null AS a, null AS t, o, y.text AS words
}
WITH s, count(DISTINCT at) AS hits, head(collect(a)) AS a, head(collect(t)) AS t, head(collect(o)) AS o, head(collect(words)) AS words
WHERE hits = $hits
  AND __LIVE_s__
  AND s.polarity = 'POSITIVE'
  AND ($kind IS NULL OR s.kind = $kind)
  AND ($object IS NULL OR o.id IN $objects OR toLower(CASE WHEN o.lead = '' THEN o.name ELSE words END) CONTAINS toLower($object))
WITH a, s.kind AS kind, t, o, CASE WHEN coalesce(a.id, t.id, o.id) IS NULL THEN s.id ELSE '' END AS own, s
ORDER BY s.id
WITH a, kind, t, o, own, count(s) AS count, collect(coalesce(s.publishedAt, '') + ' ' + s.id) AS statements,
  min(s.publishedAt) AS firstOn, max(s.publishedAt) AS lastOn, min(s.depth) AS depth
WITH {key: CASE WHEN a IS NOT NULL THEN '2 ' WHEN t IS NOT NULL THEN '1 ' ELSE '0 ' END + coalesce(lastOn, ''),
  id: coalesce(a.id, '') + ' ' + kind + ' ' + coalesce(t.id, '') + ' ' + coalesce(o.id, '') + own,
  actor: a, kind: kind, target: t, about: o, count: count, statements: statements, firstOn: firstOn, lastOn: lastOn, depth: depth} AS r
WHERE $only IS NULL OR r.id IN $only
WITH count(r) AS total,
  collect(CASE WHEN $afterId IS NULL OR r.key < $afterKey OR (r.key = $afterKey AND r.id > $afterId) THEN r END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r, r.key AS key, r.id AS id ORDER BY key DESC, id LIMIT $limit
  WITH r, r.actor AS a, r.target AS t, r.about AS o
  RETURN collect({key: r.key, id: r.id, actor: CASE WHEN a IS NULL THEN null ELSE a{.*} END, kind: r.kind,
    target: CASE WHEN t IS NULL THEN null ELSE t{.*} END, about: CASE WHEN o IS NULL THEN null ELSE {labels: labels(o), node: o{.*}} END,
    count: r.count, statements: r.statements, firstOn: r.firstOn, lastOn: r.lastOn, depth: r.depth}) AS page
}
WITH total, page, [at IN range(0, size(page) - 1) | {at: at, words: page[at].statements, most: $below}] AS items
__NAMED_items__
RETURN total, page, statements, parts
