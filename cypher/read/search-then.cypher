// Search at a moment: names and words are those of the first telling then (`text`), which no index knows, so that `anchor` is null here.
// params: anchor second third rest none scopes terms edges known valid afterKey afterId limit
// rows: total page parts
CALL () {
  MATCH (a:Actor)<-[m:MENTIONS]-(d:Article)
  WHERE 'ACTOR' IN $scopes AND __LIVE_d__
  WITH a, m.told AS told, m.toldName AS name, m.words AS words, count(*) AS articles ORDER BY told
  WITH a, collect(name) AS names, collect(words) AS wordings
  WITH a, coalesce(__THEN_a_name__, names[0], a.nameLog[1], a.name) AS text, coalesce(__THEN_a_curatedWords__, '') AS curated,
    coalesce(wordings[0], substring(a.words, size(coalesce(a.curatedWords, '')))) AS words
  WITH a, {text: text, words: curated + words} AS w
  WHERE __FOUND_w__
  RETURN CASE WHEN size($terms) = 0 THEN '610' ELSE '6' + toString(10 + size([term IN $terms WHERE w.words CONTAINS term])) END AS key, a.id AS id, a AS n, w.text AS text
  UNION ALL
  MATCH (g:Agreement)<-[x:ABOUT]-(s:Statement)
  WHERE 'AGREEMENT' IN $scopes AND __LIVE_s__
  WITH g, {text: x.text, words: x.words, date: coalesce(x.date, s.publishedAt)} AS one, coalesce(s.publishedAt, '9999-99-99') + ' ' + s.id AS lead
  ORDER BY lead
  WITH g, collect(one) AS told
  WITH g, CASE WHEN g.lead = '' THEN {text: g.name, words: g.words} ELSE told[0] END AS w
  WHERE __FOUND_w__
  RETURN CASE WHEN size($terms) = 0 THEN '510' ELSE '5' + toString(10 + size([term IN $terms WHERE w.words CONTAINS term])) END AS key, g.id AS id, g AS n, w.text AS text
  UNION ALL
  MATCH (c:Claim)<-[x:ABOUT]-(s:Statement)
  WHERE 'CLAIM' IN $scopes AND __LIVE_s__
  WITH c, {text: x.text, words: x.words, date: coalesce(x.date, s.publishedAt)} AS one, coalesce(s.publishedAt, '9999-99-99') + ' ' + s.id AS lead
  ORDER BY lead
  WITH c, collect(one) AS told
  WITH c, told[0] AS w
  WHERE __FOUND_w__
  RETURN CASE WHEN size($terms) = 0 THEN '410' ELSE '4' + toString(10 + size([term IN $terms WHERE w.words CONTAINS term])) END AS key, c.id AS id, c AS n, w.text AS text
  UNION ALL
  MATCH (e:Event)<-[x:ABOUT]-(s:Statement)
  WHERE 'EVENT' IN $scopes AND __LIVE_s__
  WITH e, {text: x.text, words: x.words, date: coalesce(x.date, s.publishedAt)} AS one, coalesce(s.publishedAt, '9999-99-99') + ' ' + s.id AS lead
  ORDER BY lead
  WITH e, collect(one) AS told
  WITH e, told[0] AS w
  WHERE __FOUND_w__
  RETURN CASE WHEN size($terms) = 0 THEN '310' ELSE '3' + toString(10 + size([term IN $terms WHERE w.words CONTAINS term])) END + coalesce(w.date, '') AS key, e.id AS id, e AS n, w.text AS text
  UNION ALL
  MATCH (s:Statement)
  WHERE 'STATEMENT' IN $scopes AND __FOUND_s__ AND __LIVE_s__
  RETURN CASE WHEN size($terms) = 0 THEN '210' ELSE '2' + toString(10 + size([term IN $terms WHERE s.words CONTAINS term])) END + coalesce(s.publishedAt, '') AS key, s.id AS id, s AS n, null AS text
  UNION ALL
  MATCH (d:Article)
  WHERE 'ARTICLE' IN $scopes AND __FOUND_d__ AND __LIVE_d__
  RETURN CASE WHEN size($terms) = 0 THEN '110' ELSE '1' + toString(10 + size([term IN $terms WHERE d.words CONTAINS term])) END + coalesce(d.publishedAt, '') AS key, d.id AS id, d AS n, null AS text
}
WITH count(n) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND id > $afterId) THEN {key: key, id: id, node: n, text: text} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS n, r.text AS text ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, labels: labels(n), node: properties(n), text: text}) AS page
}
__PARTS_page__
RETURN total, page, parts
