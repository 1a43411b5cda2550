// Null is what the seeds or the articles say. The label finds actors again that curators named or linked.
// params: id, curatedName, curatedWords, curatedWikidata, name, wikidata, aliases, words, nameLog, curatedWordsLog, wikidataLog
// rows:
MATCH (a:Actor {id: $id})
SET a.curatedName = $curatedName, a.curatedWords = $curatedWords, a.words = $words, a.curatedWikidata = $curatedWikidata, a.name = $name, a.wikidata = $wikidata, a.aliases = $aliases,
  a.nameLog = $nameLog, a.curatedWordsLog = $curatedWordsLog, a.wikidataLog = $wikidataLog
SET a:Renamed
