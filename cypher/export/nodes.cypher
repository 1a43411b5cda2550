// A template: __LABEL__ is never taken from input. Live or not: `retractedAt`, `count` and `articles` tell them apart.
// params: ids
// rows: id, node, labels
UNWIND $ids AS id
MATCH (n:__LABEL__ {id: id})
RETURN n.id AS id, properties(n) AS node, labels(n) AS labels
