// params: publisher from to title known valid afterKey afterId limit
// rows: total page
MATCH (d:Article)
WHERE __LIVE_d__
  AND ($publisher IS NULL OR d.publisher = $publisher)
  AND ($from IS NULL OR d.publishedAt >= $from)
  AND ($to IS NULL OR d.publishedAt <= $to)
  AND ($title IS NULL OR toLower(d.title) CONTAINS toLower($title))
WITH coalesce(d.publishedAt, '') AS key, collect(d) AS told
ORDER BY key DESC
WITH coalesce(sum(size(told)), 0) AS total, collect(CASE WHEN $afterId IS NULL OR key <= $afterKey THEN {key: key, told: told} END) AS days
WITH total, days[0..$limit + 1] AS days
CALL (days) {
  UNWIND days AS day
  UNWIND day.told AS d
  WITH day.key AS key, d
  WHERE $afterId IS NULL OR key < $afterKey OR d.id > $afterId
  WITH key, d ORDER BY key DESC, d.id LIMIT $limit
  RETURN collect({key: key, id: d.id, node: d{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .earlier, .language, .contentHash, .revision}}) AS page
}
RETURN total, page
