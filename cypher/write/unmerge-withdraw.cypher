// params: id, by
// rows:
MATCH (c:Curation {id: $id})
SET c.withdrawn = $by
