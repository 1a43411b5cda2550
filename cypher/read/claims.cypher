// params: actors every unless confirming hits kinds text from to sides below edges known valid afterKey afterId limit
// rows: total page told lists
// A claim is found by each anchor: who made it (SOURCE), or whom it is about (TARGET, NAMES); it is kept when all `hits` anchors found it and
// none of `unless`, nor a part or an office holder of theirs, confirmed it. The other filters are on who made it, where that is asked.
CALL () {
  UNWIND $actors AS a
  MATCH (:Actor {id: a.id})<-[x:SOURCE|TARGET|NAMES]-(s:Statement)-[e:ABOUT]->(c:Claim)
  WHERE __LIVE_s__ AND type(x) IN a.roles AND NOT c:Commitment
    AND ($text IS NULL OR toLower(e.text) CONTAINS toLower($text))
    AND ($kinds IS NULL OR a.at = 1 AND $hits = 2 OR s.kind IN $kinds)
    AND ($from IS NULL OR a.at = 1 AND $hits = 2 OR s.publishedAt >= $from)
    AND ($to IS NULL OR a.at = 1 AND $hits = 2 OR s.publishedAt <= $to)
  RETURN c, a.at AS at, max(s.publishedAt) AS lastOn
  UNION ALL
  UNWIND $every AS at
  MATCH (c:Claim)<-[e:ABOUT]-(s:Statement)
  WHERE __LIVE_s__ AND NOT c:Commitment
    AND ($text IS NULL OR toLower(e.text) CONTAINS toLower($text))
    AND ($kinds IS NULL OR s.kind IN $kinds)
    AND ($from IS NULL OR s.publishedAt >= $from)
    AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN c, at, max(s.publishedAt) AS lastOn
  UNION ALL
  UNWIND $unless AS id
  MATCH (:Actor {id: id})<-[:SOURCE]-(s:Statement)-[e:ABOUT]->(c:Claim)
  WHERE __LIVE_s__ AND s.kind IN $confirming AND s.polarity = 'POSITIVE'
    AND ($text IS NULL OR toLower(e.text) CONTAINS toLower($text))
  RETURN c, -1 AS at, null AS lastOn
  UNION ALL
  UNWIND $unless AS id
  MATCH (:Actor {id: id})<-[:PART_OF|HELD_OFFICE]-(:Actor)<-[:SOURCE]-(s:Statement)-[e:ABOUT]->(c:Claim)
  WHERE __LIVE_s__ AND s.kind IN $confirming AND s.polarity = 'POSITIVE'
    AND ($text IS NULL OR toLower(e.text) CONTAINS toLower($text))
  RETURN c, -1 AS at, null AS lastOn
}
WITH c, count(DISTINCT CASE WHEN at >= 0 THEN at END) AS hits, min(at) AS least,
  max(CASE WHEN at = 0 OR $hits = 1 THEN lastOn END) AS lastOn
WHERE hits = $hits AND least >= 0
WITH coalesce(lastOn, '') AS key, collect(c) AS told
ORDER BY key DESC
WITH coalesce(sum(size(told)), 0) AS total, collect(CASE WHEN $afterId IS NULL OR key <= $afterKey THEN {key: key, told: told} END) AS days
WITH total, days[0..$limit + 1] AS days
CALL (days) {
  UNWIND days AS day
  UNWIND day.told AS c
  WITH day.key AS key, c
  WHERE $afterId IS NULL OR key < $afterKey OR c.id > $afterId
  WITH key, c ORDER BY key DESC, c.id LIMIT $limit
  RETURN collect({key: key, id: c.id, node: c{.*}}) AS page
}
WITH total, page, [at IN range(0, size(page) - 1) | {at: at, claim: page[at].id, agreement: null, event: null, issue: null}] AS keys
__TOLD_keys__
__ABOUT_keys__
RETURN total, page, told, lists
