// params: actors every unless confirming hits kinds text from to sides below edges known valid afterKey afterId limit
// rows: total page told lists
// A claim is found by each anchor: who made it (SOURCE), or whom it is about (TARGET, NAMES); it is kept when all `hits` anchors found it and
// none of `unless`, nor a part or an office holder of theirs, confirmed it. The other filters are on who made it, where that is asked.
CALL () {
  UNWIND $actors AS a
  MATCH (:Actor {id: a.id})<-[x:SOURCE|TARGET|NAMES]-(s:Statement)-[e:ABOUT]->(c:Claim)
  WHERE type(x) IN a.roles
  RETURN s, c, e.text AS words, a.at AS at
  UNION ALL
  UNWIND $every AS at
  MATCH (c:Claim)<-[e:ABOUT]-(s:Statement)
  RETURN s, c, e.text AS words, at
  UNION ALL
  UNWIND $unless AS id
  MATCH (:Actor {id: id})<-[:SOURCE]-(s:Statement)-[e:ABOUT]->(c:Claim)
  WHERE s.kind IN $confirming AND s.polarity = 'POSITIVE'
  RETURN s, c, e.text AS words, -1 AS at
  UNION ALL
  UNWIND $unless AS id
  MATCH (:Actor {id: id})<-[:PART_OF|HELD_OFFICE]-(:Actor)<-[:SOURCE]-(s:Statement)-[e:ABOUT]->(c:Claim)
  WHERE s.kind IN $confirming AND s.polarity = 'POSITIVE'
  RETURN s, c, e.text AS words, -1 AS at
}
WITH s, c, words, at, count(*) AS once
WHERE __LIVE_s__
  AND NOT c:Commitment
  AND ($text IS NULL OR toLower(words) CONTAINS toLower($text))
  AND (at = -1 OR at = 1 AND $hits = 2
    OR ($kinds IS NULL OR s.kind IN $kinds)
    AND ($from IS NULL OR s.publishedAt >= $from)
    AND ($to IS NULL OR s.publishedAt <= $to))
WITH c, count(DISTINCT CASE WHEN at >= 0 THEN at END) AS hits, min(at) AS least,
  max(CASE WHEN at = 0 OR $hits = 1 THEN s.publishedAt END) AS lastOn
WHERE hits = $hits AND least >= 0
WITH c, coalesce(lastOn, '') AS key
WITH count(c) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND c.id > $afterId)
    THEN {key: key, id: c.id, node: c} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS c ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, node: c{.*}}) AS page
}
WITH total, page, [at IN range(0, size(page) - 1) | {at: at, claim: page[at].id, agreement: null, event: null, issue: null}] AS keys
__TOLD_keys__
__ABOUT_keys__
RETURN total, page, told, lists
