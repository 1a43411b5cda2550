// Who is merged into whom (`into` is null for who is not), and how many live articles name them. What was told of them begins again from nothing.
// params: rows
// rows:
UNWIND $rows AS r
MATCH (a:Actor {id: r.id})
SET a.articles = r.articles, a.mergedInto = r.into, a.told = CASE WHEN r.again THEN null ELSE a.told END
REMOVE a:Merged
FOREACH (x IN CASE WHEN r.into IS NULL THEN [] ELSE [1] END | SET a:Merged)
