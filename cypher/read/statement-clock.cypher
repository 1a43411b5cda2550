// The last two instants at which statements were recorded. None where the clock has gone on since: then the ledger itself knows.
// params:
// rows: last before
MATCH (c:Clock {id: 'ledger'})
WHERE c.told = c.recordedAt
RETURN c.told AS last, c.before AS before
