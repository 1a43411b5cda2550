// params: ids known valid
// rows: id text
// The least of the spellings that conditions have, as in write/conditions.
UNWIND $ids AS id
MATCH (:Condition {id: id})<-[x:CONDITIONAL_ON]-(s:Statement)
WHERE __LIVE_s__
RETURN id, min(x.text) AS text
