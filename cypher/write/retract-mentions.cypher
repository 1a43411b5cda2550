// params: article
// rows: actor
MATCH (:Article {id: $article})-[:MENTIONS]->(a:Actor)
RETURN a.id AS actor
