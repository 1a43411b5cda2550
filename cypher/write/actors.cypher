// What is known of an actor comes from the seeds (`told` is empty) or from the articles that name it: the least `told` of them wins. What a
// curator says of it stands above both.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (a:Actor {id: r.id})
SET a.articles = coalesce(a.articles, 0) + r.articles
SET a.told = CASE WHEN a.told IS NULL OR r.told < a.told THEN r.told ELSE a.told END
FOREACH (x IN CASE WHEN a.told = r.told THEN [1] ELSE [] END |
  SET a += r.properties
  SET a.words = coalesce(a.curatedWords, '') + r.properties.words
  SET a.aliases = CASE WHEN coalesce(a.curatedName, r.properties.name) = r.properties.name THEN r.properties.aliases ELSE r.properties.aliases + [r.properties.name] END
  SET a.name = coalesce(a.curatedName, a.name), a.wikidata = coalesce(a.curatedWikidata, a.wikidata))
