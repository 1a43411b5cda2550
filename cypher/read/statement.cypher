// params: id known valid
// rows: node
MATCH (s:Statement {id: $id})
WHERE __LIVE_s__
RETURN s{.*} AS node
