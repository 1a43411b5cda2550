// Statements were recorded at an instant: `told` is the last instant of which that is true, `before` the one before it.
// params: at
// rows:
MATCH (c:Clock {id: 'ledger'})
SET c.before = c.told, c.told = $at
