// params: known valid
// rows: actors
MATCH (a:Actor)
WHERE a.articles > 0
WITH a ORDER BY a.id
RETURN collect({id: a.id, name: a.name, aliases: coalesce(a.aliases, [])}) AS actors
