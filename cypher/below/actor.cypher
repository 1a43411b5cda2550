// What `__ACTOR_keys__` stands for: a page of the statements in which the actor of each of `keys` has one of the roles, newest first, as `lists`.
// params: below edges known valid
// rows: lists
CALL (keys) {
  UNWIND CASE WHEN $below IS NULL THEN [] ELSE keys END AS k
  MATCH (:Actor {id: k.id})<-[x:SOURCE|TARGET|SPEAKER]-(s:Statement)
  WHERE __LIVE_s__ AND type(x) IN $below.roles AND ($below.kinds IS NULL OR s.kind IN $below.kinds)
  WITH k.at AS at, s, coalesce(s.publishedAt, '') AS key, count(*) AS once
  ORDER BY at, key DESC, s.id
  __PAGES_s__
  RETURN collect({at: at, total: total, page: page, parts: parts}) AS lists
}
