// params: id known valid
// rows: node
MATCH (c:Claim {id: $id})<-[:ABOUT]-(s:Statement)
WHERE __LIVE_s__ AND NOT c:Commitment
WITH DISTINCT c
RETURN c{.*} AS node
