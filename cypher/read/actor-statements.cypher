// params: ids roles kinds known valid afterKey afterId limit
// rows: id total page
UNWIND $ids AS id
CALL (id) {
  MATCH (:Actor {id: id})<-[x:SOURCE|TARGET|SPEAKER]-(s:Statement)
  WHERE __LIVE_s__ AND type(x) IN $roles AND ($kinds IS NULL OR s.kind IN $kinds)
  WITH DISTINCT s, coalesce(s.publishedAt, '') AS key
  RETURN count(s) AS total,
    collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
}
CALL (rest) {
  UNWIND rest AS s
  WITH s, coalesce(s.publishedAt, '') AS key ORDER BY key DESC, s.id LIMIT $limit
  RETURN collect({key: key, id: s.id, node: s{.*}}) AS page
}
RETURN id, total, page
