// Actors that articles live then name. What no seed knows of one is what the least of their tellings says, as in write/actors.
// params: kind country name known valid afterKey afterId limit
// rows: total page
MATCH (a:Actor)<-[m:MENTIONS]-(d:Article)
WHERE __LIVE_d__
WITH a, m.told AS told, m.toldName AS name, m.toldKind AS kind, m.toldCountry AS country, count(*) AS articles
ORDER BY told
WITH a, collect({name: name, kind: kind, country: country}) AS tellings
WITH a, tellings[0] AS told, __THEN_a_name__ AS curated
WITH a, coalesce(told.name, a.nameLog[1], a.name) AS own, curated, CASE WHEN told.name IS NULL THEN coalesce(a.aliases, []) ELSE [] END AS aliases, coalesce(told.kind, a.kind) AS kind,
  CASE WHEN told.name IS NULL THEN a.country ELSE told.country END AS country
WITH a, [own] + aliases AS others, coalesce(curated, own) AS name, kind, country
WHERE ($kind IS NULL OR kind = $kind)
  AND ($country IS NULL OR country = $country)
  AND ($name IS NULL OR toLower(name) CONTAINS toLower($name)
    OR any(alias IN others WHERE toLower(alias) CONTAINS toLower($name)))
WITH count(a) AS total,
  collect(CASE WHEN $afterId IS NULL OR name > $afterKey OR (name = $afterKey AND a.id > $afterId) THEN {key: name, id: a.id, node: a} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS a ORDER BY key, id LIMIT $limit
  RETURN collect({key: key, id: id, node: a{.*}}) AS page
}
RETURN total, page
