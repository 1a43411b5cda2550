// A condition is shown in the least of the spellings that live statements have.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (c:Condition {id: r.id})
SET c.text = CASE WHEN coalesce(c.count, 0) = 0 OR r.text < c.text THEN r.text ELSE c.text END, c.count = coalesce(c.count, 0) + r.count
