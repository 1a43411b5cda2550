// params: ref
// rows: id
UNWIND [$ref] AS one
MATCH (a:Article {id: one})
WHERE a.retractedAt IS NULL
RETURN a.id AS id
UNION
UNWIND [$ref] AS one
MATCH (a:Article {url: one})
WHERE a.retractedAt IS NULL
RETURN a.id AS id
