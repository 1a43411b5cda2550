// params: id
// rows: articleRetracted
MATCH (s:Statement {id: $id})-[:REPORTED_BY]->(d:Article)
RETURN d.retractedAt IS NOT NULL AS articleRetracted
