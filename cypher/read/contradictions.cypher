// params: actors issues both known valid
// rows: told
// All that is told of the disputes that an actor or an issue has a part in, where not all of it is alike. What a source tells alike, however
// often, is told once, by its latest statement. A statement that has no side is one.
CALL () {
  UNWIND $actors AS id
  MATCH (:Actor {id: id})<-[:SOURCE]-(s:Statement)
  WHERE __LIVE_s__ AND s.dispute IS NOT NULL
  RETURN DISTINCT s.dispute AS dispute
  UNION ALL
  UNWIND $issues AS id
  MATCH (:Issue {id: id})<-[:ABOUT|CONCERNS]-(s:Statement)
  WHERE __LIVE_s__ AND s.dispute IS NOT NULL
  RETURN DISTINCT s.dispute AS dispute
  UNION ALL
  UNWIND $both AS k
  MATCH (:Actor {id: k.actor})<-[:SOURCE]-(s:Statement)-[:ABOUT|CONCERNS]->(:Issue {id: k.issue})
  WHERE __LIVE_s__ AND s.dispute IS NOT NULL
  RETURN DISTINCT s.dispute AS dispute
}
WITH collect(DISTINCT dispute) AS disputes
UNWIND disputes AS dispute
MATCH (s:Statement {dispute: dispute})-[:SOURCE]->(a:Actor)
WHERE __LIVE_s__ AND s.publishedAt IS NOT NULL
WITH dispute, a.id AS source, coalesce(s.side, s.id) AS side, collect(s) AS alike
WITH dispute, count(DISTINCT side) AS sides, collect({source: source, side: side, alike: alike}) AS found
WHERE sides > 1
UNWIND found AS one
UNWIND one.alike AS s
WITH dispute, one.source AS source, one.side AS side, s
ORDER BY s.publishedAt, s.id
WITH dispute, source, side, last(collect(s)) AS s
ORDER BY dispute, s.publishedAt, s.id
WITH dispute, collect({id: s.id, day: s.publishedAt, source: source, kind: s.kind, family: s.family,
  polarity: s.polarity, modality: s.modality, factivity: s.factivity, conditional: s.conditional, negated: s.negated, numbers: s.numbers,
  days: s.days, extent: s.extent, deadline: s.deadline, voiced: s.voiced, matter: s.matter}) AS told
RETURN told ORDER BY dispute
