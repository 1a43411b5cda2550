// params:
// rows:
CREATE INDEX actor_by_name IF NOT EXISTS FOR (n:Actor) ON (n.name)
