// What `__PAGES_s__` stands for: of the statements `s` of each place `at`, which are in order and whose day of publication is `key`, how many there
// are (`total`) and the `page` of them that `below` asks for, with what these are joined to (`parts`).
// params: below edges known valid
WITH at, count(s) AS total,
  collect(CASE WHEN $below.afterId IS NULL OR key < $below.afterKey OR (key = $below.afterKey AND s.id > $below.afterId) THEN s END) AS rest
WITH at, total, [s IN rest[0..$below.limit] | {key: coalesce(s.publishedAt, ''), id: s.id, node: s{.*}}] AS page
__PARTS_page__
