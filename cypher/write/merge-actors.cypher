// Who is merged into whom (`into` is null for who is not), and how many live articles name them. What was told of them begins again from
// nothing. The label finds actors again that were ever merged; `log` is null of who is not merged or taken out now.
// params: rows
// rows:
UNWIND $rows AS r
MATCH (a:Actor {id: r.id})
SET a.articles = r.articles, a.mergedInto = r.into, a.told = CASE WHEN r.again THEN null ELSE a.told END
FOREACH (x IN CASE WHEN r.log IS NULL THEN [] ELSE [1] END | SET a:Merged SET a.mergedIntoLog = r.log)
