// Which stages were told of commitments, and by which statement of the ledger each pair of them first; `first` sorts as the ledger does.
// params: ids known valid
// rows: id claimed evidenced first
UNWIND $ids AS id
MATCH (c:Claim {id: id})<-[:ABOUT]-(s:Statement)
WHERE s.family = 'commitment' AND s.polarity = 'POSITIVE' AND __LIVE_s__
RETURN id, s.claimedStage AS claimed, s.evidencedStage AS evidenced, min(s.recordedAt + ' ' + s.id) AS first
