// params: ids edges known valid afterKey afterId limit
// rows: id total page parts
// In the order of the text: the key is the start of the quote.
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:REPORTED_BY]-(s:Statement)
WHERE __LIVE_s__
WITH id, s
ORDER BY id, s.start, s.id
WITH id, count(s) AS total,
  collect(CASE WHEN $afterId IS NULL OR s.start > $afterKey OR (s.start = $afterKey AND s.id > $afterId) THEN s END) AS rest
WITH id, total, [s IN rest[0..$limit] | {key: s.start, id: s.id, node: s{.*}}] AS page
__PARTS_page__
RETURN id, total, page, parts
