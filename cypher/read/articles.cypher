// params: publisher from to title known valid afterKey afterId limit
// rows: total page
MATCH (d:Article)
WHERE __LIVE_d__
  AND ($publisher IS NULL OR d.publisher = $publisher)
  AND ($from IS NULL OR d.publishedAt >= $from)
  AND ($to IS NULL OR d.publishedAt <= $to)
  AND ($title IS NULL OR toLower(d.title) CONTAINS toLower($title))
WITH d, coalesce(d.publishedAt, '') AS key
WITH count(d) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND d.id > $afterId) THEN {key: key, id: d.id, node: d} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS d ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, node: d{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .earlier, .language, .contentHash, .revision}}) AS page
}
RETURN total, page
