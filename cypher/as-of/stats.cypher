// params: kinds known valid
// rows: articles actors claims commitments agreements events relations families
CALL () { MATCH (d:Article) WHERE __LIVE_d__ RETURN count(d) AS articles }
CALL () { MATCH (d:Article)-[:MENTIONS]->(a:Actor) WHERE __LIVE_d__ RETURN count(DISTINCT a.id) AS actors }
CALL () {
  MATCH (c:Claim)<-[:ABOUT]-(s:Statement)
  WHERE __LIVE_s__ AND NOT c:Commitment
  RETURN count(DISTINCT c.id) AS claims
}
CALL () {
  MATCH (c:Commitment)<-[:ABOUT]-(s:Statement)
  WHERE __LIVE_s__ AND s.polarity = 'POSITIVE' AND s.family = 'commitment'
  RETURN count(DISTINCT c.id) AS commitments
}
CALL () {
  MATCH (g:Agreement)<-[:ABOUT]-(s:Statement)
  WHERE __LIVE_s__ AND s.polarity = 'POSITIVE' AND s.family <> 'absence'
  RETURN count(DISTINCT g.id) AS agreements
}
CALL () {
  MATCH (e:Event)<-[:ABOUT]-(s:Statement)
  WHERE __LIVE_s__ AND s.polarity = 'POSITIVE'
  RETURN count(DISTINCT e.id) AS events
}
CALL () {
  MATCH (a:Actor)<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(b)
  WHERE __LIVE_s__ AND s.asserted AND s.kind IN $kinds
  RETURN count(DISTINCT a.id + ' ' + s.kind + ' ' + b.id) AS relations
}
CALL () {
  MATCH (s:Statement) WHERE __LIVE_s__
  WITH s.family AS family, count(s) AS count ORDER BY family
  RETURN collect({family: family, count: count}) AS families
}
RETURN articles, actors, claims, commitments, agreements, events, relations, families
