// Null is what the seeds or the articles say. The label finds renamed actors again.
// params: id, curatedName, curatedWords, curatedWikidata, name, wikidata, aliases, words
// rows:
MATCH (a:Actor {id: $id})
SET a.curatedName = $curatedName, a.curatedWords = $curatedWords, a.words = $words, a.curatedWikidata = $curatedWikidata, a.name = $name, a.wikidata = $wikidata, a.aliases = $aliases
REMOVE a:Renamed
FOREACH (x IN CASE WHEN $curatedName IS NULL THEN [] ELSE [1] END | SET a:Renamed)
