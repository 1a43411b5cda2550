// params: ids known valid
// rows: id order labels node
UNWIND $ids AS id
MATCH (c:Curation {id: id})-[x:CURATES]->(n)
WHERE $known IS NULL OR coalesce(x.at, c.at) <= $known
RETURN id, x.order AS order, labels(n) AS labels,
  CASE WHEN 'Article' IN labels(n)
    THEN n{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .language, .contentHash, .revision}
    ELSE n{.*} END AS node
ORDER BY id, order, x.at, n.id
