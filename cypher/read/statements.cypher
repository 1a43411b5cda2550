// params: actors articles issues every hits kinds families polarity modality factivity strength cameo plover conditional depthMin depthMax review from to text edges known valid afterKey afterId limit
// rows: total page parts
// A statement is found once for each anchor (an actor in a role, an article, an issue) and kept when all `hits` anchors found it.
CALL () {
  CALL () {
    UNWIND $actors AS a
    MATCH (:Actor {id: a.id})<-[x:SOURCE|TARGET|SPEAKER]-(s:Statement)
    WHERE type(x) IN a.roles
    RETURN s, a.at AS at
    UNION ALL
    UNWIND $articles AS a
    MATCH (:Article {id: a.id})<-[:REPORTED_BY]-(s:Statement)
    RETURN s, a.at AS at
    UNION ALL
    UNWIND $articles AS a
    MATCH (:Article {url: a.url})<-[:REPORTED_BY]-(s:Statement)
    RETURN s, a.at AS at
    UNION ALL
    UNWIND $articles AS a
    MATCH (:Article {publisher: a.publisher})<-[:REPORTED_BY]-(s:Statement)
    RETURN s, a.at AS at
    UNION ALL
    UNWIND $issues AS i
    MATCH (:Issue {id: i.id})<-[:ABOUT|CONCERNS]-(s:Statement)
    RETURN s, i.at AS at
  }
  WITH s, count(DISTINCT at) AS hits
  WHERE hits = $hits
    AND __KEPT_s__
  RETURN s
  UNION ALL
  UNWIND $every AS at
  MATCH (s:Statement)
  WHERE __KEPT_s__
  RETURN s
}
WITH coalesce(s.publishedAt, '') AS key, collect(s) AS told
ORDER BY key DESC
WITH coalesce(sum(size(told)), 0) AS total, collect(CASE WHEN $afterId IS NULL OR key <= $afterKey THEN told END) AS days
WITH total, days[0..$limit + 1] AS days
CALL (days) {
  UNWIND days AS told
  UNWIND told AS s
  WITH s, coalesce(s.publishedAt, '') AS key
  WHERE $afterId IS NULL OR key < $afterKey OR s.id > $afterId
  WITH s, key ORDER BY key DESC, s.id LIMIT $limit
  RETURN collect({key: key, id: s.id, node: s{.*}}) AS page
}
__PARTS_page__
RETURN total, page, parts
