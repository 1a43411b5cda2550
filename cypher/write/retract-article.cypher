// params: article, at
// rows:
MATCH (t:Article {id: $article})
SET t.retractedAt = $at
