// params: ref
// rows: id
MATCH (a:Article {id: $ref})
WHERE a.retractedAt IS NULL
RETURN a.id AS id
UNION
MATCH (a:Article {url: $ref})
WHERE a.retractedAt IS NULL
RETURN a.id AS id
