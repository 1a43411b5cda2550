// params: ids known valid
// rows: id node
// Who must act for a condition to be met, as its live statements tell.
UNWIND $ids AS id
MATCH (:Condition {id: id})<-[y:CONDITIONAL_ON]-(s:Statement)-[x:AWAITS]->(a:Actor)
WHERE __LIVE_s__ AND x.at = y.start
WITH id, a, count(*) AS told
RETURN id, a{.*} AS node ORDER BY id, told DESC, a.id
