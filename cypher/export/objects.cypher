// A template: __LABEL__ is Claim, Agreement, Event, Issue or Condition, never taken from input.
// params: after, history, limit
// rows: id, node, labels
MATCH (n:__LABEL__)
WHERE n.id > $after AND ($history OR n.count > 0)
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, properties(n) AS node, labels(n) AS labels
ORDER BY id
