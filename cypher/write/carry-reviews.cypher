// Verdicts on statements of an earlier version hold for these from the instant on at which they are recorded; so does what ends their life then.
// params: rows
// rows: statement at
UNWIND $rows AS r
MATCH (s:Statement {id: r.id})
SET s.review = r.verdict, s.reviewLog = ['', '', s.recordedAt, r.verdict]
RETURN s.id AS statement, s.recordedAt AS at
