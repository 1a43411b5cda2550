// What `__CONDITIONAL_keys__` stands for: a page of the commitments that hang on the condition of each of `keys`, newest first, as `lists`.
// params: below edges known valid
// rows: lists
CALL (keys) {
  UNWIND CASE WHEN $below IS NULL THEN [] ELSE keys END AS k
  MATCH (:Condition {id: k.id})<-[:CONDITIONAL_ON]-(s:Statement)
  WHERE __LIVE_s__ AND s.family = 'commitment' AND s.polarity = 'POSITIVE'
  WITH k.at AS at, s, coalesce(s.publishedAt, '') AS key, count(*) AS once
  ORDER BY at, key DESC, s.id
  __PAGES_s__
  RETURN collect({at: at, total: total, page: page, parts: parts}) AS lists
}
