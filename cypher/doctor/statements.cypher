// params:
// rows: family, kind, count
MATCH (s:Statement)
WHERE s.retractedAt IS NULL
RETURN s.family AS family, s.kind AS kind, count(*) AS count
ORDER BY family, kind
