// Actors that articles live then name, by the name that the least of their tellings gives, as in write/actors.
// params: known valid
// rows: actors
MATCH (a:Actor)<-[m:MENTIONS]-(d:Article)
WHERE __LIVE_d__
WITH a, m.told AS told, m.toldName AS name, count(*) AS articles
ORDER BY told
WITH a, collect(name) AS names
WITH a, coalesce(names[0], a.nameLog[1], a.name) AS own, __THEN_a_name__ AS curated,
  CASE WHEN names[0] IS NULL THEN coalesce(a.aliases, []) ELSE [] END AS aliases
WITH a, own, coalesce(curated, own) AS name, aliases ORDER BY a.id
RETURN collect({id: a.id, name: name, aliases: [alias IN aliases WHERE alias <> own] + CASE name WHEN own THEN [] ELSE [own] END}) AS actors
