// params: ids
// rows: id order labels node
UNWIND $ids AS id
MATCH (c:Curation {id: id})-[x:CURATES]->(n)
RETURN id, x.order AS order, labels(n) AS labels,
  CASE WHEN 'Article' IN labels(n)
    THEN n{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .language, .contentHash, .revision}
    ELSE n{.*} END AS node
ORDER BY id, order
