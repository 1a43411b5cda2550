// params: ids
// rows: id text
UNWIND $ids AS id
MATCH (d:Article {id: id})
RETURN id, d.text AS text
