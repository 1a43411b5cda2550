// A template: __LABEL__ is never taken from input. Ids alone are read in long pages: each page looks at all nodes of its label.
// params: after, limit
// rows: id
MATCH (n:__LABEL__)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id LIMIT $limit
