// params: keys known valid
// rows: at edge kind family polarity count firstOn lastOn depth node
// The actors and conditions of what statements say about a node; the ids of other labels are null in a key.
UNWIND $keys AS k
CALL (k) {
  MATCH (:Claim {id: k.claim})<-[:ABOUT]-(s:Statement)-[x:SOURCE|TARGET|CONDITIONAL_ON]->(n) RETURN s, x, n
  UNION ALL
  MATCH (:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement)-[x:SOURCE|TARGET|CONDITIONAL_ON]->(n) RETURN s, x, n
  UNION ALL
  MATCH (:Event {id: k.event})<-[:ABOUT]-(s:Statement)-[x:SOURCE|TARGET|CONDITIONAL_ON]->(n) RETURN s, x, n
  UNION ALL
  MATCH (:Issue {id: k.issue})<-[:ABOUT]-(s:Statement)-[x:SOURCE|TARGET|CONDITIONAL_ON]->(n) RETURN s, x, n
}
WITH k.at AS at, type(x) AS edge, s.kind AS kind, s.family AS family, s.polarity AS polarity, n, s, count(*) AS once
WHERE __LIVE_s__
WITH at, edge, kind, family, polarity, n, count(s) AS count, min(s.publishedAt) AS firstOn, max(s.publishedAt) AS lastOn,
  min(s.depth) AS depth
RETURN at, edge, kind, family, polarity, count, firstOn, lastOn, depth, n{.*} AS node
ORDER BY at, edge, firstOn, kind, polarity, n.id
