// Judgements that some of these actors are not others of them, which nobody has taken back.
// params: ids
// rows: node
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:CURATES]-(c:Curation {action: 'UNMERGE'})
WHERE c.withdrawn IS NULL
RETURN DISTINCT properties(c) AS node
