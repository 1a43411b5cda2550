// Before a retracted article is written again: what was known of its statements and when stays in `earlier`, and their edges go, for a
// later reading may see them otherwise.
// params: ids
// rows:
UNWIND $ids AS id
MATCH (s:Statement {id: id})
SET s.earlier = coalesce(s.earlier, []) + [s.recordedAt, s.retractedAt]
WITH s
MATCH (s)-[e]->()
DELETE e
