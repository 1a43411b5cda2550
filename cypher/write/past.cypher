// A template: __LABEL__ is Statement or Article, never taken from input. The edges of new statements and articles to actors that were merged
// at some time: `since` says from which instant on they stand where they stand now, by the actor that the words name.
// params: ids since
// rows: kind other was edge
UNWIND $ids AS id
MATCH (n:__LABEL__ {id: id})-[e:SOURCE|TARGET|SPEAKER|NAMES|ABOUT|AWAITS|MENTIONS]->(a:Actor)
WHERE $since[coalesce(e.was, a.id)] IS NOT NULL
SET e.movedAt = $since[coalesce(e.was, a.id)]
RETURN type(e) AS kind, n.id AS other, coalesce(e.was, a.id) AS was, properties(e) AS edge
