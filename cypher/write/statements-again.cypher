// Before a retracted article is written again: of its statements there stays what was known of them and when (`earlier`), and what curators
// said; all else and their edges go, for a later reading may see them otherwise.
// params: ids
// rows:
UNWIND $ids AS id
MATCH (s:Statement {id: id})
SET s = {id: s.id, earlier: coalesce(s.earlier, []) + [s.recordedAt, s.retractedAt], review: s.review, reviewLog: s.reviewLog, revision: s.revision}
WITH s
MATCH (s)-[e]->()
DELETE e
