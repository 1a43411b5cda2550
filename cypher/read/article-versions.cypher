// params: ids known valid
// rows: id corrects at node
UNWIND $ids AS id
MATCH (d:Article {id: id})-[x:CORRECTS]-(e:Article)
WHERE ($known IS NULL OR coalesce(startNode(x).earlier[0], startNode(x).recordedAt) <= $known)
  AND ($valid IS NULL OR e.publishedAt <= $valid)
RETURN id, startNode(x).id = id AS corrects, e.recordedAt AS at,
  e{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .language, .contentHash, .revision} AS node
ORDER BY id, at DESC, e.id
