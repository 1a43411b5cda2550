// The ledger is read by the instants of its batches.
// params:
// rows:
CREATE INDEX statement_by_recorded IF NOT EXISTS FOR (n:Statement) ON (n.recordedAt)
