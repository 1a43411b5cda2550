// Typed relations that no live statement is left for.
// params: sources
// rows:
UNWIND $sources AS source
MATCH (a:Actor {id: source})-[e]->()
WHERE e.count = 0
DELETE e
