// params: article
// rows: actor
MATCH (t:Article {id: $article})-[m:MENTIONS]->(a:Actor)
DELETE m
RETURN a.id AS actor
