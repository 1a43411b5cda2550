// params:
// rows:
CREATE INDEX curation_by_id IF NOT EXISTS FOR (n:Curation) ON (n.id)
