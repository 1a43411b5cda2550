// params: actors issues every hits force stage claimedStage evidencedStage overclaimed conditional openOn text sides below edges known valid afterKey afterId limit
// rows: total page told lists
// A commitment is found by each anchor and kept when all `hits` anchors found it in a telling that the filters hold for. How far it is claimed
// and evidenced, and whether it was open, is told by all of its tellings.
CALL () {
  UNWIND $actors AS a
  MATCH (:Actor {id: a.id})<-[x:SOURCE|TARGET]-(s:Statement)-[t:ABOUT]->(c:Commitment)
  WHERE type(x) IN a.roles
  RETURN s, c, t.text AS words, a.at AS at
  UNION ALL
  UNWIND $issues AS i
  MATCH (:Issue {id: i.id})<-[:ABOUT|CONCERNS]-(s:Statement)-[t:ABOUT]->(c:Commitment)
  RETURN s, c, t.text AS words, i.at AS at
  UNION ALL
  UNWIND $every AS at
  MATCH (c:Commitment)<-[t:ABOUT]-(s:Statement)
  RETURN s, c, t.text AS words, at
}
WITH s, c, words, count(DISTINCT at) AS hits
WHERE hits = $hits
  AND __LIVE_s__
  AND s.family = 'commitment'
  AND s.polarity = 'POSITIVE'
  AND ($force IS NULL OR s.force = $force)
  AND ($stage IS NULL OR s.claimedStage = $stage OR s.evidencedStage = $stage)
  AND ($claimedStage IS NULL OR s.claimedStage = $claimedStage)
  AND ($evidencedStage IS NULL OR s.evidencedStage = $evidencedStage)
  AND ($conditional IS NULL OR s.conditional = $conditional)
  AND ($text IS NULL OR toLower(words) CONTAINS toLower($text))
WITH c, max(s.publishedAt) AS lastOn
MATCH (c)<-[:ABOUT]-(s:Statement)
WHERE __LIVE_s__
  AND s.family = 'commitment'
  AND s.polarity = 'POSITIVE'
WITH c, lastOn, coalesce(max(s.claimedRung), -1) AS claimed, coalesce(max(s.evidencedRung), -1) AS evidenced,
  min(s.publishedAt) AS firstOn,
  max(CASE WHEN s.publishedAt <= $openOn THEN s.dueBy END) AS dueBy,
  max(CASE WHEN s.publishedAt <= $openOn AND s.evidencedStage IN ['IMPLEMENTED', 'BREACHED', 'WITHDRAWN'] THEN 1 ELSE 0 END) AS closed
WHERE ($overclaimed IS NULL OR (claimed > evidenced) = $overclaimed)
  AND ($openOn IS NULL OR firstOn <= $openOn AND closed = 0 AND (dueBy IS NULL OR dueBy >= $openOn))
WITH c, coalesce(lastOn, '') AS key
WITH count(c) AS total,
  collect(CASE WHEN $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND c.id > $afterId)
    THEN {key: key, id: c.id, node: c} END) AS rest
CALL (rest) {
  UNWIND rest AS r
  WITH r.key AS key, r.id AS id, r.node AS c ORDER BY key DESC, id LIMIT $limit
  RETURN collect({key: key, id: id, node: c{.*}}) AS page
}
WITH total, page, [at IN range(0, size(page) - 1) | {at: at, claim: page[at].id, agreement: null, event: null, issue: null}] AS keys,
  [at IN range(0, size(page) - 1) | {at: size(page) + at, claim: page[at].node.contrary, agreement: null, event: null, issue: null}] AS denials
WITH total, page, keys, keys + denials AS both
__TOLD_both__
__ABOUT_keys__
RETURN total, page, told, lists
