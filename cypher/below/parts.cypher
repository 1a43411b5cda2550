// What `__PARTS_page__` stands for: what the statements of `page` (any list of maps or nodes with an `id`) are joined to, as `parts`. Where the
// operation asks for nothing that stands on their edges, `edges` is empty and nothing is read.
// params: edges known valid
// rows: parts
CALL (page) {
  UNWIND CASE WHEN size($edges) = 0 THEN [] ELSE page END AS one
  MATCH (:Statement {id: one.id})-[x:SOURCE|TARGET|SPEAKER|ABOUT|CONCERNS|CONDITIONAL_ON|AWAITS|REPORTED_BY]->(n)
  WHERE type(x) IN $edges
  WITH one.id AS id, type(x) AS edge, coalesce(x.order, x.at) AS order, x, n ORDER BY id, edge, order, x.start
  RETURN collect({id: id, edge: edge, order: order, start: x.start, end: x.end, text: x.text, was: x.was, kind: x.kind,
    cue: x.cue, cueStart: x.cueStart, cueEnd: x.cueEnd, labels: labels(n), node: CASE edge WHEN 'REPORTED_BY'
      THEN n{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .earlier, .language, .contentHash, .revision}
      ELSE n{.*} END}) AS parts
}
