// A rejected statement ends its life at that instant; any other verdict begins a new one.
// params: id, verdict, log, at, ends, begins
// rows:
MATCH (s:Statement {id: $id})
SET s.review = $verdict, s.reviewLog = $log
FOREACH (x IN CASE WHEN $ends THEN [1] ELSE [] END | SET s.retractedAt = $at)
FOREACH (x IN CASE WHEN $begins THEN [1] ELSE [] END |
  SET s.earlier = coalesce(s.earlier, []) + [s.recordedAt, s.retractedAt]
  SET s.recordedAt = $at
  REMOVE s.retractedAt)
