// params: today moment kinds known valid limit
// rows: source kind target count firstOn lastOn
// The typed relations at each node of a list; a key names a node by its label, its other ids are null. `today` is looked up in the
// relations as they stand, `moment` in the statements that were live at a moment, from which the same relations are counted.
CALL () {
  UNWIND $today AS k
  MATCH (a:Actor {id: k.actor})-[r]->(b)
  WHERE type(r) IN $kinds
  RETURN a, type(r) AS kind, b, null AS s, r.count AS count, r.firstOn AS firstOn, r.lastOn AS lastOn
  UNION ALL
  UNWIND $today AS k
  MATCH (b:Actor {id: k.actor})<-[r]-(a:Actor)
  WHERE type(r) IN $kinds
  RETURN a, type(r) AS kind, b, null AS s, r.count AS count, r.firstOn AS firstOn, r.lastOn AS lastOn
  UNION ALL
  UNWIND $today AS k
  MATCH (b:Claim {id: k.claim})<-[r]-(a:Actor)
  WHERE type(r) IN $kinds
  RETURN a, type(r) AS kind, b, null AS s, r.count AS count, r.firstOn AS firstOn, r.lastOn AS lastOn
  UNION ALL
  UNWIND $today AS k
  MATCH (b:Agreement {id: k.agreement})<-[r]-(a:Actor)
  WHERE type(r) IN $kinds
  RETURN a, type(r) AS kind, b, null AS s, r.count AS count, r.firstOn AS firstOn, r.lastOn AS lastOn
  UNION ALL
  UNWIND $today AS k
  MATCH (b:Event {id: k.event})<-[r]-(a:Actor)
  WHERE type(r) IN $kinds
  RETURN a, type(r) AS kind, b, null AS s, r.count AS count, r.firstOn AS firstOn, r.lastOn AS lastOn
  UNION ALL
  UNWIND $today AS k
  MATCH (b:Issue {id: k.issue})<-[r]-(a:Actor)
  WHERE type(r) IN $kinds
  RETURN a, type(r) AS kind, b, null AS s, r.count AS count, r.firstOn AS firstOn, r.lastOn AS lastOn
  UNION ALL
  UNWIND $moment AS k
  MATCH (a:Actor {id: k.actor})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(b)
  WHERE s.kind IN $kinds AND s.asserted AND __LIVE_s__
  RETURN a, s.kind AS kind, b, s, 1 AS count, s.publishedAt AS firstOn, s.publishedAt AS lastOn
  UNION ALL
  UNWIND $moment AS k
  MATCH (b:Actor {id: k.actor})<-[:TARGET]-(s:Statement)-[:SOURCE]->(a:Actor)
  WHERE s.kind IN $kinds AND s.asserted AND __LIVE_s__
  RETURN a, s.kind AS kind, b, s, 1 AS count, s.publishedAt AS firstOn, s.publishedAt AS lastOn
  UNION ALL
  UNWIND $moment AS k
  MATCH (b:Claim {id: k.claim})<-[:ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor)
  WHERE s.kind IN $kinds AND s.asserted AND __LIVE_s__
  RETURN a, s.kind AS kind, b, s, 1 AS count, s.publishedAt AS firstOn, s.publishedAt AS lastOn
  UNION ALL
  UNWIND $moment AS k
  MATCH (b:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor)
  WHERE s.kind IN $kinds AND s.asserted AND __LIVE_s__
  RETURN a, s.kind AS kind, b, s, 1 AS count, s.publishedAt AS firstOn, s.publishedAt AS lastOn
  UNION ALL
  UNWIND $moment AS k
  MATCH (b:Event {id: k.event})<-[:ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor)
  WHERE s.kind IN $kinds AND s.asserted AND __LIVE_s__
  RETURN a, s.kind AS kind, b, s, 1 AS count, s.publishedAt AS firstOn, s.publishedAt AS lastOn
  UNION ALL
  UNWIND $moment AS k
  MATCH (b:Issue {id: k.issue})<-[:ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor)
  WHERE s.kind IN $kinds AND s.asserted AND __LIVE_s__
  RETURN a, s.kind AS kind, b, s, 1 AS count, s.publishedAt AS firstOn, s.publishedAt AS lastOn
}
WITH a, kind, b, s, count, firstOn, lastOn, count(*) AS once
WITH a, kind, b, sum(count) AS count, min(firstOn) AS firstOn, max(lastOn) AS lastOn
WITH a.id + ' ' + kind + ' ' + b.id AS key, a, kind, b, count, firstOn, lastOn ORDER BY count DESC, key LIMIT $limit
RETURN a{.*} AS source, kind, {labels: labels(b), node: b{.*}} AS target, count, firstOn, lastOn
ORDER BY count DESC, key
