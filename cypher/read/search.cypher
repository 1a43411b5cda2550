// params: anchor second third rest none scopes terms edges known valid afterKey afterId limit
// rows: total page parts
// A key is the rank of the label, how many of the terms occur (where one of several is enough), and the day.
CALL () {
  MATCH (a:Actor)
  WHERE __FOUND_a__ AND 'ACTOR' IN $scopes AND a.articles > 0
  RETURN CASE WHEN size($terms) = 0 THEN '610' ELSE '6' + toString(10 + size([term IN $terms WHERE a.words CONTAINS term])) END AS key, a AS n
  UNION ALL
  MATCH (g:Agreement)
  WHERE __FOUND_g__ AND 'AGREEMENT' IN $scopes AND g.count > 0
  RETURN CASE WHEN size($terms) = 0 THEN '510' ELSE '5' + toString(10 + size([term IN $terms WHERE g.words CONTAINS term])) END AS key, g AS n
  UNION ALL
  MATCH (c:Claim)
  WHERE __FOUND_c__ AND 'CLAIM' IN $scopes AND c.count > 0
  RETURN CASE WHEN size($terms) = 0 THEN '410' ELSE '4' + toString(10 + size([term IN $terms WHERE c.words CONTAINS term])) END AS key, c AS n
  UNION ALL
  MATCH (e:Event)
  WHERE __FOUND_e__ AND 'EVENT' IN $scopes AND e.count > 0
  RETURN CASE WHEN size($terms) = 0 THEN '310' ELSE '3' + toString(10 + size([term IN $terms WHERE e.words CONTAINS term])) END + coalesce(e.date, '') AS key, e AS n
  UNION ALL
  MATCH (s:Statement)
  WHERE __FOUND_s__ AND 'STATEMENT' IN $scopes AND __LIVE_s__
  RETURN CASE WHEN size($terms) = 0 THEN '210' ELSE '2' + toString(10 + size([term IN $terms WHERE s.words CONTAINS term])) END + coalesce(s.publishedAt, '') AS key, s AS n
  UNION ALL
  MATCH (d:Article)
  WHERE __FOUND_d__ AND 'ARTICLE' IN $scopes AND __LIVE_d__
  RETURN CASE WHEN size($terms) = 0 THEN '110' ELSE '1' + toString(10 + size([term IN $terms WHERE d.words CONTAINS term])) END + coalesce(d.publishedAt, '') AS key, d AS n
}
WITH key, collect(n) AS told
ORDER BY key DESC
WITH coalesce(sum(size(told)), 0) AS total, collect(CASE WHEN $afterId IS NULL OR key <= $afterKey THEN {key: key, told: told} END) AS ranks
WITH total, ranks[0..$limit + 1] AS ranks
CALL (ranks) {
  UNWIND ranks AS rank
  UNWIND rank.told AS n
  WITH rank.key AS key, n
  WHERE $afterId IS NULL OR key < $afterKey OR n.id > $afterId
  WITH key, n ORDER BY key DESC, n.id LIMIT $limit
  RETURN collect({key: key, id: n.id, labels: labels(n), node: properties(n)}) AS page
}
__PARTS_page__
RETURN total, page, parts
