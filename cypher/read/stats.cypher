// params: kinds
// rows: articles actors claims commitments agreements events relations families
CALL () { MATCH (d:Article) WHERE d.retractedAt IS NULL RETURN count(d) AS articles }
CALL () { MATCH (a:Actor) WHERE a.articles > 0 RETURN count(a) AS actors }
CALL () { MATCH (c:Claim) WHERE c.count > 0 AND NOT c:Commitment RETURN count(c) AS claims }
CALL () { MATCH (c:Commitment) WHERE c.count > 0 RETURN count(c) AS commitments }
CALL () { MATCH (g:Agreement) WHERE g.count > 0 RETURN count(g) AS agreements }
CALL () { MATCH (e:Event) WHERE e.count > 0 RETURN count(e) AS events }
CALL () { MATCH (:Actor)-[r]->() WHERE type(r) IN $kinds RETURN count(r) AS relations }
CALL () {
  MATCH (s:Statement) WHERE s.retractedAt IS NULL
  WITH s.family AS family, count(s) AS count ORDER BY family
  RETURN collect({family: family, count: count}) AS families
}
RETURN articles, actors, claims, commitments, agreements, events, relations, families
