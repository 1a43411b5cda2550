// For each actor whose position one of these statements may be (its source, or whom the source speaks for): all its positions on that matter, as
// shifts.cypher finds them. They are looked for by disputes, of which those who speak for one actor have one each, also under an actor merged since.
// params: ids kinds known valid
// rows: actor told
UNWIND $ids AS id
MATCH (n:Statement {id: id})-[:SOURCE]->(:Actor)-[:PART_OF|HELD_OFFICE*0..1]->(:Actor)<-[:PART_OF|HELD_OFFICE*0..1]-(:Actor)-[:CURATES*0..4]-(m)
WITH collect(DISTINCT n.matter + ' ' + m.id) AS disputes
CALL (disputes) {
  UNWIND disputes AS dispute
  MATCH (s:Statement {dispute: dispute})-[:SOURCE]->(a:Actor)
  WHERE __LIVE_s__ AND s.voiced AND s.kind IN $kinds
  RETURN a, s
  UNION ALL
  UNWIND disputes AS dispute
  MATCH (s:Statement {dispute: dispute})-[:SOURCE]->(:Actor)-[h:HELD_OFFICE]->(a:Actor)
  WHERE __LIVE_s__ AND s.voiced AND s.kind IN $kinds
    AND h.since <= s.publishedAt AND (h.until IS NULL OR s.publishedAt <= h.until + '~')
  RETURN a, s
  UNION ALL
  UNWIND disputes AS dispute
  MATCH (s:Statement {dispute: dispute})-[:SOURCE]->(:Actor)-[:PART_OF]->(a:Actor)
  WHERE __LIVE_s__ AND s.voiced AND s.kind IN $kinds
  RETURN a, s
}
WITH a, s, count(*) AS once
ORDER BY s.id
WITH a, s.matter AS matter, collect({id: s.id, kind: s.kind, polarity: s.polarity, modality: s.modality,
  strength: s.strength, conditional: s.conditional, day: s.publishedAt, matter: s.matter, negated: s.negated,
  recordedAt: s.recordedAt}) AS told
RETURN a{.*} AS actor, told ORDER BY actor.id, matter
