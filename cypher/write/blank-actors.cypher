// What articles told of an actor begins again from nothing; what the seeds know (an empty `told`) stays.
// params: ids
// rows:
UNWIND $ids AS id
MATCH (a:Actor {id: id})
SET a.articles = a.articles - 1, a.told = CASE WHEN a.told = '' THEN '' ELSE null END
