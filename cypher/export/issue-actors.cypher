// Who acts in the asserted live statements about or concerning an issue, by kind.
// params: ids
// rows: id, kind, other, name, count, firstOn, lastOn
UNWIND $ids AS id
MATCH (n:Issue {id: id})<-[:ABOUT|CONCERNS]-(s:Statement)-[:SOURCE]->(a:Actor)
WHERE s.asserted AND s.retractedAt IS NULL
RETURN n.id AS id, s.kind AS kind, a.id AS other, a.name AS name, count(s) AS count,
  min(coalesce(s.utteredOn, s.publishedAt)) AS firstOn, max(coalesce(s.utteredOn, s.publishedAt)) AS lastOn
