// params: of every by action from to known valid afterKey afterId limit
// rows: total page
CALL () {
  UNWIND $of AS id
  MATCH (:Statement {id: id})<-[:CURATES]-(c:Curation)
  RETURN c
  UNION ALL
  UNWIND $of AS id
  MATCH (:Actor {id: id})<-[:CURATES]-(c:Curation)
  RETURN c
  UNION ALL
  UNWIND $of AS id
  MATCH (:Article {id: id})<-[:CURATES]-(c:Curation)
  RETURN c
  UNION ALL
  UNWIND $every AS at
  MATCH (c:Curation)
  RETURN c
}
WITH c, count(*) AS once
WHERE ($by IS NULL OR c.by = $by)
  AND ($action IS NULL OR c.action = $action)
  AND ($from IS NULL OR substring(c.at, 0, 10) >= $from)
  AND ($to IS NULL OR substring(c.at, 0, 10) <= $to)
  AND ($known IS NULL OR c.at <= $known)
  AND ($valid IS NULL OR substring(c.at, 0, 10) <= $valid)
WITH count(c) AS total,
  collect(CASE WHEN $afterId IS NULL OR c.at < $afterKey OR (c.at = $afterKey AND c.id > $afterId) THEN c END) AS rest
CALL (rest) {
  UNWIND rest AS c
  WITH c, c.at AS key ORDER BY key DESC, c.id LIMIT $limit
  RETURN collect({key: key, id: c.id, node: c{.*}}) AS page
}
RETURN total, page
