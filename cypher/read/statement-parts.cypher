// params: ids edges known valid
// rows: id edge order start end text was kind cue cueStart cueEnd labels node
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[x:SOURCE|TARGET|SPEAKER|ABOUT|CONCERNS|CONDITIONAL_ON|AWAITS|REPORTED_BY]->(n)
WHERE type(x) IN $edges
RETURN id, type(x) AS edge, coalesce(x.order, x.at) AS order, x.start AS start, x.end AS end, x.text AS text,
  x.was AS was, x.kind AS kind, x.cue AS cue, x.cueStart AS cueStart, x.cueEnd AS cueEnd, labels(n) AS labels,
  CASE type(x) WHEN 'REPORTED_BY'
    THEN n{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .earlier, .language, .contentHash, .revision}
    ELSE n{.*} END AS node
ORDER BY id, edge, order, start
