// params: ids
// rows: id, articles, told
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[m:MENTIONS]-(t:Article)
WHERE t.retractedAt IS NULL
RETURN a.id AS id, count(DISTINCT t.id) AS articles, min(m.told) AS told
