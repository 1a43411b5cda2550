// params: ids roles kinds edges known valid afterKey afterId limit
// rows: id total page parts
UNWIND $ids AS id
MATCH (:Actor {id: id})<-[x:SOURCE|TARGET|SPEAKER]-(s:Statement)
WHERE __LIVE_s__ AND type(x) IN $roles AND ($kinds IS NULL OR s.kind IN $kinds)
WITH id, s, coalesce(s.publishedAt, '') AS key, count(*) AS once
ORDER BY id, key DESC, s.id
WITH id, count(s) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND s.id > $afterId) THEN s END) AS rest
WITH id, total, [s IN rest[0..$limit] | {key: coalesce(s.publishedAt, ''), id: s.id, node: s{.*}}] AS page
__PARTS_page__
RETURN id, total, page, parts
