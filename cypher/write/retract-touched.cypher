// What the statements said of whom, so that just these summaries and relations are made again.
// params: statements
// rows: statement, kind, asserted, edge, id, labels
UNWIND $statements AS statement
MATCH (s:Statement {id: statement})-[e:SOURCE|TARGET|ABOUT|CONCERNS|CONDITIONAL_ON]->(n)
RETURN s.id AS statement, s.kind AS kind, s.asserted AS asserted, type(e) AS edge, n.id AS id, labels(n) AS labels
