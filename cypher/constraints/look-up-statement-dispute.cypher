// params:
// rows:
CREATE INDEX statement_by_dispute IF NOT EXISTS FOR (n:Statement) ON (n.dispute)
