// params: ids edges known valid
// rows: id page parts
// The first telling of each pair of rungs.
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:ABOUT]-(s:Statement)
WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND s.claimedStage IS NOT NULL
WITH id, s ORDER BY s.publishedAt, s.id
WITH id, s.claimedStage AS claimed, s.evidencedStage AS evidenced, collect(s) AS tellings
WITH id, collect(tellings[0]) AS told
WITH id, [s IN told | s{.*}] AS page
__PARTS_page__
RETURN id, page, parts
