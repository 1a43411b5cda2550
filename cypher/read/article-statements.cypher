// params: keys below edges known valid
// rows: lists
// In the order of the text: the key is the start of the quote.
UNWIND $keys AS k
MATCH (:Article {id: k.id})<-[:REPORTED_BY]-(s:Statement)
WHERE __LIVE_s__
WITH k.at AS at, s
ORDER BY at, s.start, s.id
WITH at, count(s) AS total,
  collect(CASE WHEN $below.afterId IS NULL OR s.start > $below.afterKey OR (s.start = $below.afterKey AND s.id > $below.afterId) THEN s END) AS rest
WITH at, total, [s IN rest[0..$below.limit] | {key: s.start, id: s.id, node: s{.*}}] AS page
__PARTS_page__
RETURN collect({at: at, total: total, page: page, parts: parts}) AS lists
