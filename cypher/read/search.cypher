// params: words known valid afterKey afterId limit
// rows: total page
// The first digit of a key is the rank of its label: actors come first.
CALL () {
  MATCH (a:Actor)
  WHERE a.articles > 0
    AND all(word IN $words WHERE toLower(a.name) CONTAINS word OR any(alias IN coalesce(a.aliases, []) WHERE toLower(alias) CONTAINS word))
  RETURN a AS n, '5' AS key
  UNION ALL
  MATCH (g:Agreement)
  WHERE g.count > 0 AND all(word IN $words WHERE toLower(g.name) CONTAINS word)
  RETURN g AS n, '4' AS key
  UNION ALL
  MATCH (c:Claim)
  WHERE c.count > 0 AND all(word IN $words WHERE toLower(c.text) CONTAINS word)
  RETURN c AS n, '3' AS key
  UNION ALL
  MATCH (s:Statement)
  WHERE __LIVE_s__ AND all(word IN $words WHERE toLower(s.quote) CONTAINS word)
  RETURN s AS n, '2' + coalesce(s.publishedAt, '') AS key
  UNION ALL
  MATCH (d:Article)
  WHERE __LIVE_d__ AND all(word IN $words WHERE toLower(d.title) CONTAINS word OR toLower(d.text) CONTAINS word)
  RETURN d AS n, '1' + coalesce(d.publishedAt, '') AS key
}
WITH count(n) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND n.id > $afterId) THEN {key: key, id: n.id, node: n} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS n ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, labels: labels(n), node: n{.*}}) AS page
}
RETURN total, page
