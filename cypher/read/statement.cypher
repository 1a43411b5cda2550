// params: id known valid
// rows: node
UNWIND [$id] AS one
MATCH (s:Statement {id: one})
WHERE __LIVE_s__
RETURN s{.*} AS node
