// params: actor issue from to below edges known valid
// rows: actor issue articles publishers onIssue said spokenFor statements parts
// Whether an actor is the source or a speaker of a statement about an issue, or concerning it. `said` holds ids of such statements up to
// the end of the span, behind their day of publication, by id; `actor` and `issue` have no or one node.
CALL () {
  MATCH (a:Actor {id: $actor})<-[:MENTIONS]-(d:Article)
  WHERE __LIVE_d__
  WITH a LIMIT 1
  RETURN collect(a{.*}) AS actor
}
CALL () {
  MATCH (i:Issue {id: $issue})<-[:ABOUT|CONCERNS]-(s:Statement)
  WHERE __LIVE_s__
  WITH i LIMIT 1
  RETURN collect(i{.*}) AS issue
}
CALL () {
  MATCH (d:Article)
  WHERE __LIVE_d__ AND ($from IS NULL OR d.publishedAt >= $from) AND ($to IS NULL OR d.publishedAt <= $to)
  WITH d.publisher AS publisher, count(d) AS n ORDER BY publisher
  RETURN coalesce(sum(n), 0) AS articles, collect(publisher) AS publishers
}
CALL () {
  MATCH (:Issue {id: $issue})<-[:ABOUT|CONCERNS]-(s:Statement)-[:REPORTED_BY]->(d:Article)
  WHERE __LIVE_s__ AND ($from IS NULL OR s.publishedAt >= $from) AND ($to IS NULL OR s.publishedAt <= $to)
  RETURN count(DISTINCT d.id) AS onIssue
}
CALL () {
  MATCH (:Actor {id: $actor})<-[:SOURCE|SPEAKER]-(s:Statement)-[:ABOUT|CONCERNS]->(i:Issue {id: $issue})
  WHERE __LIVE_s__ AND ($to IS NULL OR s.publishedAt <= $to)
  WITH DISTINCT s ORDER BY s.id
  RETURN collect(coalesce(s.publishedAt, '') + ' ' + s.id) AS said
}
CALL () {
  MATCH (:Actor {id: $actor})<-[o:HELD_OFFICE|PART_OF]-(b:Actor)<-[:SOURCE|SPEAKER]-(s:Statement)-[:ABOUT|CONCERNS]->(i:Issue {id: $issue})
  WHERE __LIVE_s__ AND ($from IS NULL OR s.publishedAt >= $from) AND ($to IS NULL OR s.publishedAt <= $to)
    AND (type(o) = 'PART_OF'
      OR s.publishedAt >= o.since AND (o.until IS NULL OR substring(s.publishedAt, 0, size(o.until)) <= o.until))
  WITH DISTINCT b ORDER BY b.id
  RETURN collect(b{.*}) AS spokenFor
}
WITH actor, issue, articles, publishers, onIssue, said, spokenFor,
  [{at: 0, words: [word IN said WHERE $from IS NULL OR word >= $from], most: $below},
    {at: 1, words: [word IN said WHERE word < $from AND NOT word STARTS WITH ' '], most: 1}] AS items
__NAMED_items__
RETURN actor, issue, articles, publishers, onIssue, said, spokenFor, statements, parts
