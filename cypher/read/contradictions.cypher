// params: actors issues both known valid
// rows: told
// All that is told of the disputes that an actor or an issue has a part in, where not all of it is alike. What a source tells alike, however
// often, is told once, by its latest statement.
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
WITH dispute, a.id AS source, s,
  s.kind + s.polarity + s.modality + coalesce(s.factivity, '') + toString(s.negated) + toString(s.conditional) + coalesce(toString(s.voiced), '')
    + coalesce(s.extent, '') + coalesce(s.deadline, '')
    + reduce(sum = '', one IN coalesce(s.numbers, []) + coalesce(s.days, []) | sum + one) AS side
WITH dispute, source, side, max(s.publishedAt + ' ' + s.id) AS latest, collect(s) AS alike
WITH dispute, source, side, split(latest, ' ') AS latest, alike[0] AS s
ORDER BY dispute, latest
WITH dispute, count(DISTINCT side) AS sides, collect({id: latest[1], day: latest[0], source: source, kind: s.kind, family: s.family,
  polarity: s.polarity, modality: s.modality, factivity: s.factivity, conditional: s.conditional, negated: s.negated, numbers: s.numbers,
  days: s.days, extent: s.extent, deadline: s.deadline, voiced: s.voiced, matter: s.matter}) AS told
WHERE sides > 1
RETURN told ORDER BY dispute
