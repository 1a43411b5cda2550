// The instant of the batch after another, retracted statements included: null when there is none.
// params: at
// rows: at
MATCH (s:Statement)
WHERE s.recordedAt > $at
RETURN min(s.recordedAt) AS at
