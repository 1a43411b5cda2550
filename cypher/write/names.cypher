// `named` is the actor that the words name, be it merged into another or not: one utterance may name two that are one.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (s:Statement {id: r.statement})
MERGE (a:Actor {id: r.actor})
MERGE (s)-[e:NAMES {named: r.named}]->(a)
SET e += r.mention
