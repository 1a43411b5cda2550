// A template: __LABEL__ is Claim, Agreement, Event or Issue, never taken from input. The words come from the first telling (the least `lead`).
// params: rows
// rows:
UNWIND $rows AS r
MERGE (o:__LABEL__ {id: r.id})
SET o.count = coalesce(o.count, 0) + r.count
FOREACH (x IN CASE WHEN o.lead IS NULL OR r.lead < o.lead THEN [1] ELSE [] END | SET o += r.properties SET o.lead = r.lead)
