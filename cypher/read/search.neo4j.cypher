// Neo4j keeps one Lucene index over all labels, which knows phrases and beginnings of words, and is asked through a procedure.
// params: lucene scopes terms edges known valid afterKey afterId limit
// rows: total page parts
// A key is the rank of the label, how many of the terms occur (where one of several is enough), and the day.
CALL db.index.fulltext.queryNodes('words', $lucene) YIELD node AS n
WITH n, CASE
  WHEN n:Actor THEN 'ACTOR'
  WHEN n:Agreement THEN 'AGREEMENT'
  WHEN n:Claim THEN 'CLAIM'
  WHEN n:Event THEN 'EVENT'
  WHEN n:Statement THEN 'STATEMENT'
  ELSE 'ARTICLE' END AS scope
WHERE scope IN $scopes
  AND CASE WHEN scope IN ['STATEMENT', 'ARTICLE'] THEN __LIVE_n__ ELSE coalesce(n.articles, n.count) > 0 END
WITH n, CASE scope WHEN 'ACTOR' THEN '6' WHEN 'AGREEMENT' THEN '5' WHEN 'CLAIM' THEN '4' WHEN 'EVENT' THEN '3' WHEN 'STATEMENT' THEN '2' ELSE '1' END
  + toString(10 + size([term IN $terms WHERE n.words CONTAINS term]))
  + CASE scope WHEN 'EVENT' THEN coalesce(n.date, '') ELSE coalesce(n.publishedAt, '') END AS key
WITH count(n) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND n.id > $afterId) THEN {key: key, id: n.id, node: n} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS n ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, labels: labels(n), node: properties(n)}) AS page
}
__PARTS_page__
RETURN total, page, parts
