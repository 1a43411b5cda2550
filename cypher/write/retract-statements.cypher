// params: article, at
// rows: statement
MATCH (t:Article {id: $article})<-[:REPORTED_BY]-(s:Statement)
WHERE s.retractedAt IS NULL
SET s.retractedAt = $at
RETURN s.id AS statement
