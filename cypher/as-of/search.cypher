// Names and words are those of the first telling then. The first digit of a key is the rank of its label: actors come first.
// params: words known valid afterKey afterId limit
// rows: total page
CALL () {
  MATCH (a:Actor)<-[m:MENTIONS]-(d:Article)
  WHERE __LIVE_d__
  WITH a, m.told AS told, m.toldName AS name, count(*) AS articles ORDER BY told
  WITH a, collect(name) AS names
  WITH a, coalesce(a.curatedName, names[0], a.name) AS name
  WHERE all(word IN $words WHERE toLower(name) CONTAINS word OR any(alias IN coalesce(a.aliases, []) WHERE toLower(alias) CONTAINS word))
  RETURN a AS n, '5' AS key
  UNION ALL
  MATCH (g:Agreement)<-[x:ABOUT]-(s:Statement)
  WHERE __LIVE_s__
  WITH g, x.text AS text, coalesce(s.publishedAt, '9999-99-99') + ' ' + s.id AS lead ORDER BY lead
  WITH g, collect(text) AS texts
  WITH g, CASE WHEN g.lead = '' THEN g.name ELSE texts[0] END AS name
  WHERE all(word IN $words WHERE toLower(name) CONTAINS word)
  RETURN g AS n, '4' AS key
  UNION ALL
  MATCH (c:Claim)<-[x:ABOUT]-(s:Statement)
  WHERE __LIVE_s__
  WITH c, x.text AS text, coalesce(s.publishedAt, '9999-99-99') + ' ' + s.id AS lead ORDER BY lead
  WITH c, collect(text) AS texts
  WHERE all(word IN $words WHERE toLower(texts[0]) CONTAINS word)
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
