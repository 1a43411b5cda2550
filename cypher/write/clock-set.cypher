// params: at
// rows:
MATCH (c:Clock {id: 'ledger'})
SET c.recordedAt = $at
