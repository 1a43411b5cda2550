// Who commits to whom on which condition, by the live statements that say so.
// params: ids
// rows: id, statement, day, kind, edge, other, name
UNWIND $ids AS id
MATCH (n:Claim {id: id})<-[:ABOUT]-(s:Statement)-[e:SOURCE|TARGET|CONDITIONAL_ON]->(o)
WHERE s.family = 'commitment' AND s.polarity = 'POSITIVE' AND s.retractedAt IS NULL
RETURN n.id AS id, s.id AS statement, s.publishedAt AS day, type(e) AS kind, properties(e) AS edge, o.id AS other, o.name AS name
