// Those of the statements named that pass a filter (`statements.cypher` has the same one).
// params: ids actors articles issues every hits kinds families polarity modality factivity strength cameo plover conditional depthMin depthMax review from to text known valid
// rows: id node
CALL () {
  UNWIND $ids AS id
  UNWIND $actors AS a
  MATCH (s:Statement {id: id})-[x:SOURCE|TARGET|SPEAKER|NAMES]->(n:Actor)
  WHERE n.id = a.id AND type(x) IN a.roles
  RETURN s, a.at AS at
  UNION ALL
  UNWIND $ids AS id
  UNWIND $articles AS a
  MATCH (s:Statement {id: id})-[:REPORTED_BY]->(d:Article)
  WHERE d.id = a.id OR d.url = a.url OR d.publisher = a.publisher
  RETURN s, a.at AS at
  UNION ALL
  UNWIND $ids AS id
  UNWIND $issues AS i
  MATCH (s:Statement {id: id})-[:ABOUT|CONCERNS]->(n:Issue)
  WHERE n.id = i.id
  RETURN s, i.at AS at
  UNION ALL
  UNWIND $ids AS id
  UNWIND $every AS at
  MATCH (s:Statement {id: id})
  RETURN s, at
}
WITH s, count(DISTINCT at) AS hits
WHERE hits = $hits
  AND __KEPT_s__
RETURN s.id AS id, s{.*} AS node
