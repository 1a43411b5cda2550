// params: id
// rows: node
MATCH (s:Statement {id: $id})
WHERE s.retractedAt IS NULL
RETURN s{.*} AS node
