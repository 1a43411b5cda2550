// params: ids known valid
// rows: id node
// What curators decided of statements, of their articles and of the actors in them.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Statement {id: id})<-[:CURATES]-(c:Curation) RETURN c
  UNION
  MATCH (:Statement {id: id})-[:SOURCE|TARGET|SPEAKER|REPORTED_BY]->()<-[:CURATES]-(c:Curation) RETURN c
}
WITH id, c, count(*) AS once
WHERE $known IS NULL OR c.at <= $known
RETURN DISTINCT id, c{.*} AS node
ORDER BY id, node.at DESC, node.id
