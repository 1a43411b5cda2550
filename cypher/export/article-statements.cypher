// params: ids
// rows: article, id, node
UNWIND $ids AS id
MATCH (n:Article {id: id})<-[:REPORTED_BY]-(s:Statement)
WHERE s.retractedAt IS NULL
RETURN n.id AS article, s.id AS id, properties(s) AS node
