// params: ids known valid afterKey afterId limit
// rows: id total page
// In the order of the text: the key is the start of the quote.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Article {id: id})<-[:REPORTED_BY]-(s:Statement)
  WHERE __LIVE_s__
  RETURN count(s) AS total,
    collect(CASE WHEN $afterId IS NULL OR s.start > $afterKey OR (s.start = $afterKey AND s.id > $afterId) THEN s END) AS rest
}
CALL (rest) {
  UNWIND rest AS s
  WITH s ORDER BY s.start, s.id LIMIT $limit
  RETURN collect({key: s.start, id: s.id, node: s{.*}}) AS page
}
RETURN id, total, page
