// The date of an event is that of its first telling then (write/objects), which may be another statement than those that are asked for.
// params: actors every hits kinds from to known valid afterKey afterId limit
// rows: total page
CALL () {
  UNWIND $actors AS a
  MATCH (:Actor {id: a.id})<-[x:SOURCE|TARGET]-(s:Statement)-[:ABOUT]->(e:Event)
  WHERE type(x) IN a.roles
  RETURN s, e, a.at AS at
  UNION ALL
  UNWIND $every AS at
  MATCH (e:Event)<-[:ABOUT]-(s:Statement)
  RETURN s, e, at
}
WITH s, e, count(DISTINCT at) AS hits
WHERE hits = $hits
  AND __LIVE_s__
  AND s.polarity = 'POSITIVE'
  AND ($kinds IS NULL OR s.kind IN $kinds)
WITH e.id AS id, max(s.publishedAt) AS lastOn
CALL (id) {
  MATCH (e:Event {id: id})<-[x:ABOUT]-(s:Statement)
  WHERE __LIVE_s__
  WITH e, coalesce(x.date, s.publishedAt) AS date, coalesce(s.publishedAt, '9999-99-99') + ' ' + s.id AS lead
  ORDER BY lead LIMIT 1
  RETURN e, date
}
WITH e, date, coalesce(date, lastOn, '') AS key
WHERE ($from IS NULL OR date >= $from) AND ($to IS NULL OR date <= $to)
WITH count(e) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND e.id > $afterId)
    THEN {key: key, id: e.id, node: e} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS e ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, node: e{.*}}) AS page
}
RETURN total, page
