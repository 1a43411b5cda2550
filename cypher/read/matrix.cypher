// params: among every row column kinds families from to cooperation conflict known valid limit
// rows: row rowName column columnName count positive negative
// Statements by who stands in a role and whom or what they are about. What is negated has the other sign; what is merely possible has none.
CALL () {
  UNWIND $among AS id
  MATCH (a:Actor {id: id})
  RETURN a
  UNION ALL
  UNWIND $every AS at
  MATCH (a:Actor)
  RETURN a
}
MATCH (a)<-[x:SOURCE|SPEAKER]-(s:Statement)-[y:TARGET|ABOUT|CONCERNS]->(b)
WHERE type(x) = $row
  AND ($column = 'TARGET' AND type(y) = 'TARGET' OR $column = 'ISSUE' AND 'Issue' IN labels(b))
  AND __LIVE_s__
  AND ($kinds IS NULL OR s.kind IN $kinds)
  AND ($families IS NULL OR s.family IN $families)
  AND ($from IS NULL OR s.publishedAt >= $from)
  AND ($to IS NULL OR s.publishedAt <= $to)
WITH a, b, s, count(*) AS once
WITH a, b, s.polarity = 'POSITIVE' AS plain, s.modality IN ['ACTUAL', 'PLANNED'] AS real,
  s.kind IN $cooperation AS cooperation, s.kind IN $conflict AS conflict
WITH a.id AS row, a.name AS rowName, b.id AS column, b.name AS columnName, count(*) AS count,
  sum(CASE WHEN real AND (cooperation AND plain OR conflict AND NOT plain) THEN 1 ELSE 0 END) AS positive,
  sum(CASE WHEN real AND (conflict AND plain OR cooperation AND NOT plain) THEN 1 ELSE 0 END) AS negative
RETURN row, rowName, column, columnName, count, positive, negative
ORDER BY count DESC, row, column LIMIT $limit
