// Actors that articles live then name, by the name that the least of their tellings gives, as in write/actors.
// params: known valid
// rows: actors
MATCH (a:Actor)<-[m:MENTIONS]-(d:Article)
WHERE __LIVE_d__
WITH a, m.told AS told, m.toldName AS name, count(*) AS articles
ORDER BY told
WITH a, collect(name) AS names ORDER BY a.id
RETURN collect({id: a.id, name: coalesce(a.curatedName, names[0], a.name), aliases: coalesce(a.aliases, [])}) AS actors
