// What `__ABOUT_keys__` stands for: a page of the statements about each node of `keys`, newest first, as `lists`; `at` is the place of the key.
// A key names the node by label and id; the ids of other labels are null. `below` says which page; where it is null, nothing is read.
// params: below edges known valid
// rows: lists
CALL (keys) {
  UNWIND CASE WHEN $below IS NULL THEN [] ELSE keys END AS k
  CALL (k) {
    MATCH (:Claim {id: k.claim})<-[:ABOUT]-(s:Statement) RETURN s
    UNION ALL
    MATCH (:Agreement {id: k.agreement})<-[:ABOUT]-(s:Statement) RETURN s
    UNION ALL
    MATCH (:Event {id: k.event})<-[:ABOUT]-(s:Statement) RETURN s
    UNION ALL
    MATCH (:Issue {id: k.issue})<-[:ABOUT]-(s:Statement) RETURN s
  }
  WITH k.at AS at, s, coalesce(s.publishedAt, '') AS key
  WHERE __LIVE_s__
  WITH at, s, key
  ORDER BY at, key DESC, s.id
  __PAGES_s__
  RETURN collect({at: at, total: total, page: page, parts: parts}) AS lists
}
