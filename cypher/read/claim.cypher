// params: id known valid
// rows: node
UNWIND [$id] AS one
MATCH (c:Claim {id: one})
WHERE c.count > 0 AND NOT c:Commitment
RETURN c{.*} AS node
