// A template: __LABEL__ is the label of the other end, never taken from input. The live statements behind each touched relation.
// params: rows
// rows: source, kind, label, target, count, firstOn, lastOn
UNWIND $rows AS r
MATCH (b:__LABEL__ {id: r.target})<-[:TARGET|ABOUT]-(s:Statement)-[:SOURCE]->(a:Actor)
WHERE s.kind = r.kind AND s.asserted AND s.retractedAt IS NULL AND a.id = r.source
RETURN r.source AS source, r.kind AS kind, r.label AS label, r.target AS target, count(DISTINCT s.id) AS count,
  min(coalesce(s.utteredOn, s.publishedAt)) AS firstOn, max(coalesce(s.utteredOn, s.publishedAt)) AS lastOn
