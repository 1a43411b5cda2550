// A template: __KIND__ is SOURCE, TARGET, SPEAKER, NAMES, ABOUT, AWAITS or MENTIONS, __LABEL__ Statement or Article. CREATE, for an article may name two
// actors that are one.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (a:Actor {id: r.actor})
MERGE (n:__LABEL__ {id: r.other})
CREATE (n)-[e:__KIND__]->(a)
SET e += r.edge
