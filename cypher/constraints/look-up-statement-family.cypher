// An absence is found without reading every statement.
// params:
// rows:
CREATE INDEX statement_by_family IF NOT EXISTS FOR (n:Statement) ON (n.family)
