// Statements of an article that comes again stay rejected: their new life ends where it begins.
// params: ids
// rows: statement
UNWIND $ids AS id
MATCH (s:Statement {id: id})
WHERE s.review = 'REJECTED'
SET s.retractedAt = s.recordedAt
RETURN s.id AS statement
