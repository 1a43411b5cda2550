// params: actors issues both disputes known valid
// rows: told
// All that is told of the disputes that an actor or an issue has a part in, or that are named, where not all of it is alike.
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
  UNION ALL
  UNWIND $disputes AS dispute
  RETURN dispute
}
WITH collect(DISTINCT dispute) AS disputes
UNWIND disputes AS dispute
MATCH (s:Statement {dispute: dispute})-[:SOURCE]->(a:Actor)
WHERE __LIVE_s__
WITH dispute, s, a,
  s.kind + s.polarity + toString(s.negated) + toString(s.conditional) + coalesce(s.extent, '') + coalesce(s.deadline, '')
    + reduce(all = '', one IN coalesce(s.numbers, []) + coalesce(s.days, []) | all + one) AS side
ORDER BY s.id
WITH dispute, count(DISTINCT side) AS sides, collect({id: s.id, source: a.id, kind: s.kind, family: s.family, polarity: s.polarity,
  modality: s.modality, strength: s.strength, factivity: s.factivity, conditional: s.conditional, negated: s.negated,
  numbers: s.numbers, days: s.days, extent: s.extent, deadline: s.deadline, day: s.publishedAt, voiced: s.voiced,
  matter: s.matter, recordedAt: s.recordedAt}) AS told
WHERE sides > 1
RETURN told ORDER BY dispute
