// params: id known valid
// rows: node
MATCH (c:Claim {id: $id})
WHERE c.count > 0 AND NOT c:Commitment
RETURN c{.*} AS node
