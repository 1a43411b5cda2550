// A template: __KIND__ is kinds of relations, as A|B|C, taken only from the names in schema/relations.
// params: from to maxHops limit
// rows: nodes kinds starts edges
// The shortest ways from one actor to another along typed relations, whichever way these point.
MATCH p = allShortestPaths((:Actor {id: $from})-[:__KIND__ *..6]-(:Actor {id: $to}))
WHERE length(p) <= $maxHops
WITH p, [r IN relationships(p) | type(r)] AS kinds, [r IN relationships(p) | startNode(r).id] AS starts
ORDER BY reduce(key = '', r IN relationships(p) | key + startNode(r).id + ' ' + type(r) + ' ' + endNode(r).id + '\n') LIMIT $limit
RETURN [n IN nodes(p) | {labels: labels(n), node: n{.*}}] AS nodes, kinds, starts,
  [r IN relationships(p) | {count: r.count, firstOn: r.firstOn, lastOn: r.lastOn}] AS edges
