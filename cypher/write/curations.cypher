// params: id, properties
// rows:
MERGE (c:Curation {id: $id})
SET c += $properties
