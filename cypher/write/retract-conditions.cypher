// Conditions that no live statement has any more keep their words, for the ledger, at count 0.
// params: ids
// rows: condition, count
UNWIND $ids AS id
MATCH (c:Condition {id: id})<-[e:CONDITIONAL_ON]-(s:Statement)
WITH c, count(CASE WHEN s.retractedAt IS NULL THEN 1 END) AS live, min(e.text) AS any, min(CASE WHEN s.retractedAt IS NULL THEN e.text END) AS text
SET c.count = live, c.text = coalesce(text, any)
RETURN c.id AS condition, c.count AS count
