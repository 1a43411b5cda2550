// A unique constraint alone gives Grafeo no index; Neo4j already has one and takes this as done.
// params:
// rows:
CREATE INDEX condition_by_id IF NOT EXISTS FOR (n:Condition) ON (n.id)
