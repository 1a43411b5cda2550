// The statements of one batch behind one of them, in the order of the ledger.
// params: at afterId limit
// rows: at id
UNWIND [$at] AS at
MATCH (s:Statement {recordedAt: at})
WHERE s.id > $afterId
WITH s ORDER BY s.id LIMIT $limit
RETURN s.recordedAt AS at, s.id AS id
