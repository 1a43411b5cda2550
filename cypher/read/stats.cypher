// params: kinds known valid
// rows: articles actors claims commitments agreements events relations families
// Commitments, agreements and events as their lists have them: those that a live statement affirms.
CALL () { MATCH (d:Article) WHERE __LIVE_d__ RETURN count(d) AS articles }
CALL () { MATCH (a:Actor) WHERE a.articles > 0 RETURN count(a) AS actors }
CALL () { MATCH (c:Claim) WHERE c.count > 0 AND NOT c:Commitment RETURN count(c) AS claims }
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
CALL () { MATCH (:Actor)-[r]->() WHERE type(r) IN $kinds RETURN count(r) AS relations }
CALL () {
  MATCH (s:Statement) WHERE __LIVE_s__
  WITH s.family AS family, count(s) AS count ORDER BY family
  RETURN collect({family: family, count: count}) AS families
}
RETURN articles, actors, claims, commitments, agreements, events, relations, families
