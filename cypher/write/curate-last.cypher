// The curations that somebody did not know of.
// params: ids
// rows: node
UNWIND $ids AS id
MATCH (c:Curation {id: id})
RETURN properties(c) AS node
