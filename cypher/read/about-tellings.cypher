// params: keys known valid
// rows: at object type text date statement
// What statements tell of a node, for its summary at a moment; the ids of other labels are null in a key.
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Claim {id: k.claim})<-[x:ABOUT]-(s:Statement) RETURN o, x, s
  UNION ALL
  MATCH (o:Agreement {id: k.agreement})<-[x:ABOUT]-(s:Statement) RETURN o, x, s
  UNION ALL
  MATCH (o:Event {id: k.event})<-[x:ABOUT]-(s:Statement) RETURN o, x, s
  UNION ALL
  MATCH (o:Issue {id: k.issue})<-[x:ABOUT]-(s:Statement) RETURN o, x, s
}
WITH k.at AS at, o, x, s
WHERE __LIVE_s__
RETURN at, o.id AS object, x.type AS type, x.text AS text, x.date AS date,
  s{.id, .kind, .publishedAt, .conditional, .force, .action, .beneficiary, .deadline, .dueBy, .claimedStage, .evidencedStage} AS statement
