// The instant of the latest batch of the ledger.
// params:
// rows: at
MATCH (s:Statement)
RETURN max(s.recordedAt) AS at
