// params: ids maxLength every known valid
// rows: waiting awaited last count
// Who waits for whom, each pair once with the latest statement that tells it: of some actors and those they wait for in turn, as many steps
// as a ring may have, or all there are.
WITH $ids AS ends
__WAITING_ends__
WITH pairs AS first, ends AS seen, [pair IN pairs | pair.awaited] AS ends
__WAITING_ends__
WITH first + pairs AS found, seen + ends AS seen, [pair IN pairs | pair.awaited] AS next
WITH found, seen, [id IN next WHERE $maxLength > 2 AND NOT id IN seen] AS ends
__WAITING_ends__
WITH found + pairs AS found, seen + ends AS seen, [pair IN pairs | pair.awaited] AS next
WITH found, [id IN next WHERE $maxLength > 3 AND NOT id IN seen] AS ends
__WAITING_ends__
WITH found + pairs AS found
CALL () {
  UNWIND $every AS at
  MATCH (a:Actor)<-[:AWAITS]-(s:Statement)-[:SOURCE]->(w:Actor)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE' AND w.id <> a.id
  WITH w.id AS waiting, a.id AS awaited, max(coalesce(s.publishedAt, '') + ' ' + s.id) AS last, count(DISTINCT s) AS count
  RETURN collect({waiting: waiting, awaited: awaited, last: last, count: count}) AS anywhere
}
UNWIND found + anywhere AS pair
RETURN pair.waiting AS waiting, pair.awaited AS awaited, pair.last AS last, pair.count AS count ORDER BY waiting, awaited
