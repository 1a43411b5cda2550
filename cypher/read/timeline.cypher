// params: whole parts kinds from to edges known valid afterKey afterId limit
// rows: total page parts positions
// What an actor says and does, oldest first; its positions (shifts.cypher) come along, for what they change is told beside it.
CALL () {
  UNWIND $whole AS k
  MATCH (:Actor {id: k.actor})<-[:SOURCE]-(s:Statement)
  WHERE __LIVE_s__ AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN s
  UNION ALL
  UNWIND $whole AS k
  MATCH (:Actor {id: k.actor})<-[h:HELD_OFFICE]-(:Actor)<-[:SOURCE]-(s:Statement)
  WHERE __LIVE_s__ AND ($to IS NULL OR s.publishedAt <= $to)
    AND h.since <= s.publishedAt AND (h.until IS NULL OR s.publishedAt <= h.until + '~')
  RETURN s
  UNION ALL
  UNWIND $whole AS k
  MATCH (:Actor {id: k.actor})<-[:PART_OF]-(:Actor)<-[:SOURCE]-(s:Statement)
  WHERE __LIVE_s__ AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN s
  UNION ALL
  UNWIND $parts AS k
  MATCH (:Actor {id: k.actor})<-[:SOURCE]-(s:Statement)-[:ABOUT|CONCERNS]->(:Issue {id: k.issue})
  WHERE __LIVE_s__ AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN s
  UNION ALL
  UNWIND $parts AS k
  MATCH (:Actor {id: k.actor})<-[h:HELD_OFFICE]-(:Actor)<-[:SOURCE]-(s:Statement)-[:ABOUT|CONCERNS]->(:Issue {id: k.issue})
  WHERE __LIVE_s__ AND ($to IS NULL OR s.publishedAt <= $to)
    AND h.since <= s.publishedAt AND (h.until IS NULL OR s.publishedAt <= h.until + '~')
  RETURN s
  UNION ALL
  UNWIND $parts AS k
  MATCH (:Actor {id: k.actor})<-[:PART_OF]-(:Actor)<-[:SOURCE]-(s:Statement)-[:ABOUT|CONCERNS]->(:Issue {id: k.issue})
  WHERE __LIVE_s__ AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN s
}
WITH s, count(*) AS once ORDER BY s.id
WITH collect(s) AS told
WITH [s IN told WHERE $from IS NULL OR s.publishedAt >= $from] AS shown,
  [s IN told WHERE s.voiced AND s.kind IN $kinds AND s.matter IS NOT NULL
    | {id: s.id, kind: s.kind, polarity: s.polarity, modality: s.modality, strength: s.strength, conditional: s.conditional,
       day: s.publishedAt, matter: s.matter, negated: s.negated, evidencedStage: s.evidencedStage}] AS positions
CALL (shown) {
  UNWIND shown AS s
  WITH s, coalesce(s.publishedAt, '') AS key
  WHERE $afterId IS NULL OR key > $afterKey OR (key = $afterKey AND s.id > $afterId)
  WITH s, key ORDER BY key, s.id LIMIT $limit
  RETURN collect({key: key, id: s.id, node: s{.*}}) AS page
}
__PARTS_page__
RETURN size(shown) AS total, page, parts, positions
