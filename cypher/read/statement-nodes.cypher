// params: ids
// rows: id node
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN id, s{.*} AS node
