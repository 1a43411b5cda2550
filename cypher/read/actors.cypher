// params: kind country name known valid afterKey afterId limit
// rows: total page
MATCH (a:Actor)
WHERE a.articles > 0
  AND ($kind IS NULL OR a.kind = $kind)
  AND ($country IS NULL OR a.country = $country)
  AND ($name IS NULL OR toLower(a.name) CONTAINS toLower($name)
    OR any(alias IN coalesce(a.aliases, []) WHERE toLower(alias) CONTAINS toLower($name)))
WITH count(a) AS total,
  collect(CASE WHEN $afterId IS NULL OR a.name > $afterKey OR (a.name = $afterKey AND a.id > $afterId) THEN a END) AS rest
CALL (rest) {
  UNWIND rest AS a
  WITH a ORDER BY a.name, a.id LIMIT $limit
  RETURN collect({key: a.name, id: a.id, node: a{.*}}) AS page
}
RETURN total, page
