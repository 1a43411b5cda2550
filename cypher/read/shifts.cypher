// params: whole parts kinds to known valid
// rows: id kind polarity modality strength conditional day matter negated
// Positions that an actor takes, by its own word or that of who holds its office on that day or is a part of it: on anything, or on an issue.
CALL () {
  UNWIND $whole AS k
  MATCH (:Actor {id: k.actor})<-[:SOURCE]-(s:Statement)
  WHERE __LIVE_s__ AND s.voiced AND s.kind IN $kinds AND s.matter IS NOT NULL
    AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN s
  UNION ALL
  UNWIND $whole AS k
  MATCH (:Actor {id: k.actor})<-[h:HELD_OFFICE]-(:Actor)<-[:SOURCE]-(s:Statement)
  WHERE __LIVE_s__ AND s.voiced AND s.kind IN $kinds AND s.matter IS NOT NULL
    AND ($to IS NULL OR s.publishedAt <= $to)
    AND h.since <= s.publishedAt AND (h.until IS NULL OR s.publishedAt <= h.until + '~')
  RETURN s
  UNION ALL
  UNWIND $whole AS k
  MATCH (:Actor {id: k.actor})<-[:PART_OF]-(:Actor)<-[:SOURCE]-(s:Statement)
  WHERE __LIVE_s__ AND s.voiced AND s.kind IN $kinds AND s.matter IS NOT NULL
    AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN s
  UNION ALL
  UNWIND $parts AS k
  MATCH (:Actor {id: k.actor})<-[:SOURCE]-(s:Statement)-[:ABOUT|CONCERNS]->(:Issue {id: k.issue})
  WHERE __LIVE_s__ AND s.voiced AND s.kind IN $kinds AND s.matter IS NOT NULL
    AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN s
  UNION ALL
  UNWIND $parts AS k
  MATCH (:Actor {id: k.actor})<-[h:HELD_OFFICE]-(:Actor)<-[:SOURCE]-(s:Statement)-[:ABOUT|CONCERNS]->(:Issue {id: k.issue})
  WHERE __LIVE_s__ AND s.voiced AND s.kind IN $kinds AND s.matter IS NOT NULL
    AND ($to IS NULL OR s.publishedAt <= $to)
    AND h.since <= s.publishedAt AND (h.until IS NULL OR s.publishedAt <= h.until + '~')
  RETURN s
  UNION ALL
  UNWIND $parts AS k
  MATCH (:Actor {id: k.actor})<-[:PART_OF]-(:Actor)<-[:SOURCE]-(s:Statement)-[:ABOUT|CONCERNS]->(:Issue {id: k.issue})
  WHERE __LIVE_s__ AND s.voiced AND s.kind IN $kinds AND s.matter IS NOT NULL
    AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN s
}
WITH s, count(*) AS once
RETURN s.id AS id, s.kind AS kind, s.polarity AS polarity, s.modality AS modality, s.strength AS strength,
  s.conditional AS conditional, s.publishedAt AS day, s.matter AS matter, s.negated AS negated
