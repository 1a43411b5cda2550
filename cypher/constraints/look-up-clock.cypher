// A unique constraint alone gives Grafeo no index; Neo4j already has one and takes this as done.
// params:
// rows:
CREATE INDEX clock_by_id IF NOT EXISTS FOR (n:Clock) ON (n.id)
