// params: keys below edges known valid
// rows: lists
// The statements that show the position of one actor on a node, which a key names by label and id (the ids of other labels are null): what it
// says or does in one of `kinds` or, of a commitment, tells as the innermost speaker, be it of its `contrary`.
UNWIND $keys AS k
CALL (k) {
  MATCH (:Claim {id: k.claim})<-[:ABOUT]-(s:Statement)-[x:SOURCE|SPEAKER]->(a:Actor) WHERE a.id = k.actor RETURN s, x
  UNION ALL
  MATCH (:Claim {id: k.contrary})<-[:ABOUT]-(s:Statement)-[x:SPEAKER]->(a:Actor) WHERE a.id = k.actor RETURN s, x
  UNION ALL
  MATCH (:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement)-[x:SOURCE]->(a:Actor) WHERE a.id = k.actor RETURN s, x
  UNION ALL
  MATCH (:Issue {id: k.issue})<-[:ABOUT]-(s:Statement)-[x:SOURCE]->(a:Actor) WHERE a.id = k.actor RETURN s, x
}
WITH k, s, CASE WHEN type(x) = 'SOURCE' THEN s.kind IN k.kinds AND (s.family <> 'commitment' OR s.asserted)
  ELSE s.family = 'commitment' AND x.order = s.depth - 1 AND x.kind IN k.kinds END AS shows
WHERE shows AND __LIVE_s__
WITH k.at AS at, s, coalesce(s.publishedAt, '') AS key, count(*) AS once
ORDER BY at, key DESC, s.id
__PAGES_s__
RETURN collect({at: at, total: total, page: page, parts: parts}) AS lists
