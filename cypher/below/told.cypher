// What `__TOLD_keys__` stands for: the actors and conditions of what statements say about the nodes of `keys`, as `told`; `at` is the place of the
// key. The ids of other labels are null in a key. `kind` is of the statement or, of the innermost speaker of a commitment, of the utterance that
// tells it; of the named, only those who are a party in the words. Where no edges are asked for, `sides` is empty and nothing is read.
// params: sides known valid
// rows: told
CALL (keys) {
  UNWIND CASE WHEN size($sides) = 0 THEN [] ELSE keys END AS k
  CALL (k) {
    MATCH (:Claim {id: k.claim})<-[:ABOUT]-(s:Statement)-[x:SOURCE|TARGET|CONDITIONAL_ON|NAMES|SPEAKER]->(n)
    WHERE type(x) IN $sides AND (NOT type(x) IN ['NAMES', 'SPEAKER'] OR x.party OR s.family = 'commitment' AND x.order = s.depth - 1)
    RETURN s, x, n
    UNION ALL
    MATCH (:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement)-[x:SOURCE|TARGET|CONDITIONAL_ON]->(n) WHERE type(x) IN $sides RETURN s, x, n
    UNION ALL
    MATCH (:Event {id: k.event})<-[:ABOUT]-(s:Statement)-[x:SOURCE|TARGET|CONDITIONAL_ON]->(n) WHERE type(x) IN $sides RETURN s, x, n
    UNION ALL
    MATCH (:Issue {id: k.issue})<-[:ABOUT]-(s:Statement)-[x:SOURCE|TARGET|CONDITIONAL_ON]->(n) WHERE type(x) IN $sides RETURN s, x, n
  }
  WITH k.at AS at, x, n, s
  WHERE __LIVE_s__
  WITH at, type(x) AS edge, coalesce(x.kind, s.kind) AS kind, s.family AS family, s.polarity AS polarity, s.asserted AS asserted,
    coalesce(s.strength = 'WEAK' OR s.modality = 'POSSIBLE', false) AS hedged, n, count(DISTINCT s) AS count, min(s.publishedAt) AS firstOn, max(s.publishedAt) AS lastOn, min(s.depth) AS depth
  ORDER BY at, edge, firstOn, kind, polarity, n.id
  RETURN collect({at: at, edge: edge, kind: kind, family: family, polarity: polarity, hedged: hedged, asserted: asserted, count: count,
    firstOn: firstOn, lastOn: lastOn, depth: depth, node: n{.*}}) AS told
}
