// params: ids known valid
// rows: id count starts ends node
UNWIND $ids AS id
MATCH (:Article {id: id})-[m:MENTIONS]->(a:Actor)
RETURN id, m.count AS count, m.starts AS starts, m.ends AS ends, a{.*} AS node
ORDER BY id, count DESC, a.id, starts
