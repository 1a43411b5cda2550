// params: after, history, limit
// rows: id, node
MATCH (n:Article)
WHERE n.id > $after AND ($history OR n.retractedAt IS NULL)
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, properties(n) AS node
ORDER BY id
