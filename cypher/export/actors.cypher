// All of them, for the sake of a live one or of the ledger: `articles` and `actor-patrons` tell them apart.
// params: after, limit
// rows: id, node
MATCH (n:Actor)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, properties(n) AS node
ORDER BY id
