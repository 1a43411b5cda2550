// The instant of the latest batch. REMOVE takes the lock of the node on Neo4j until the transaction ends: batches of several processes are
// recorded one after the other, and are seen in the order of their instants.
// params:
// rows: last
MERGE (c:Clock {id: 'ledger'})
REMOVE c.lock
WITH c
RETURN c.recordedAt AS last
