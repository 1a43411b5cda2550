// params: ids relations known valid
// rows: nodes relations
// Nodes of any label by id, and typed relations by their ends and kind, all as the live articles and statements give them.
CALL () {
  CALL () {
    UNWIND $ids AS id
    MATCH (n:Actor {id: id})<-[:MENTIONS]-(d:Article)
    WHERE __LIVE_d__
    RETURN DISTINCT n
    UNION ALL
    UNWIND $ids AS id
    MATCH (n:Actor {id: id})<-[:HELD_OFFICE|PART_OF]-(:Actor)<-[:MENTIONS]-(d:Article)
    WHERE __LIVE_d__
    RETURN DISTINCT n
    UNION ALL
    UNWIND $ids AS id
    MATCH (n:Issue {id: id})<-[:ABOUT|CONCERNS]-(s:Statement)
    WHERE __LIVE_s__
    RETURN DISTINCT n
    UNION ALL
    UNWIND $ids AS id
    MATCH (n:Agreement {id: id})<-[:ABOUT]-(s:Statement)
    WHERE __LIVE_s__
    RETURN DISTINCT n
    UNION ALL
    UNWIND $ids AS id
    MATCH (n:Event {id: id})<-[:ABOUT]-(s:Statement)
    WHERE __LIVE_s__
    RETURN DISTINCT n
    UNION ALL
    UNWIND $ids AS id
    MATCH (n:Claim {id: id})<-[:ABOUT]-(s:Statement)
    WHERE __LIVE_s__
    RETURN DISTINCT n
    UNION ALL
    UNWIND $ids AS id
    MATCH (n:Statement {id: id})
    WHERE __LIVE_n__
    RETURN DISTINCT n
    UNION ALL
    UNWIND $ids AS id
    MATCH (n:Article {id: id})
    WHERE __LIVE_n__
    RETURN DISTINCT n
    UNION ALL
    UNWIND $ids AS id
    MATCH (n:Curation {id: id})
    WHERE ($known IS NULL OR n.at <= $known) AND ($valid IS NULL OR substring(n.at, 0, 10) <= $valid)
    RETURN DISTINCT n
  }
  WITH n, count(*) AS once
  RETURN collect({labels: labels(n), node: CASE WHEN n:Article
    THEN n{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .language, .contentHash}
    ELSE n{.*} END}) AS nodes
}
CALL () {
  UNWIND $relations AS r
  MATCH (a:Actor {id: r.source})<-[:SOURCE]-(s:Statement)-[:TARGET|ABOUT]->(b)
  WHERE s.kind = r.kind AND b.id = r.target AND s.asserted AND __LIVE_s__
  WITH DISTINCT a, b, s
  WITH a, b, s.kind AS kind, count(s) AS count, min(coalesce(s.utteredOn, s.publishedAt)) AS firstOn,
    max(coalesce(s.utteredOn, s.publishedAt)) AS lastOn
  RETURN collect({source: a{.*}, kind: kind, target: {labels: labels(b), node: b{.*}},
    count: count, firstOn: firstOn, lastOn: lastOn}) AS relations
}
RETURN nodes, relations
