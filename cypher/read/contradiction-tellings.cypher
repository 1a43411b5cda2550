// params: disputes known valid
// rows: dispute told
// All that is told of disputes, statement by statement.
UNWIND $disputes AS dispute
MATCH (s:Statement {dispute: dispute})-[:SOURCE]->(a:Actor)
WHERE __LIVE_s__
WITH dispute, s, a
ORDER BY s.id
RETURN dispute, collect({id: s.id, source: a.id, kind: s.kind, family: s.family, polarity: s.polarity, modality: s.modality, factivity: s.factivity,
  conditional: s.conditional, negated: s.negated, numbers: s.numbers, days: s.days, extent: s.extent, deadline: s.deadline,
  day: s.publishedAt, voiced: s.voiced, matter: s.matter, recordedAt: s.recordedAt}) AS told
