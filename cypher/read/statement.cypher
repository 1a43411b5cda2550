// params: id edges known valid
// rows: page parts
UNWIND [$id] AS one
MATCH (s:Statement {id: one})
WHERE __LIVE_s__
WITH [s{.*}] AS page
__PARTS_page__
RETURN page, parts
