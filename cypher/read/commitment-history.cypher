// params: ids known valid
// rows: id node
// The first telling of each pair of rungs.
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:ABOUT]-(s:Statement)
WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND s.claimedStage IS NOT NULL
WITH id, s ORDER BY s.publishedAt, s.id
WITH id, s.claimedStage AS claimed, s.evidencedStage AS evidenced, collect(s) AS tellings
WITH id, tellings[0] AS s
RETURN id, s{.*} AS node
