// params: keys known valid
// rows: at count firstOn lastOn
// How often a node is told of in live statements, and from which day to which; the ids of other labels are null in a key.
UNWIND $keys AS k
CALL (k) {
  MATCH (:Claim {id: k.claim})<-[:ABOUT]-(s:Statement) RETURN s
  UNION ALL
  MATCH (:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement) RETURN s
  UNION ALL
  MATCH (:Event {id: k.event})<-[:ABOUT]-(s:Statement) RETURN s
  UNION ALL
  MATCH (:Issue {id: k.issue})<-[:ABOUT]-(s:Statement) RETURN s
}
WITH k.at AS at, s, count(*) AS once
WHERE __LIVE_s__
RETURN at, count(s) AS count, min(s.publishedAt) AS firstOn, max(s.publishedAt) AS lastOn
