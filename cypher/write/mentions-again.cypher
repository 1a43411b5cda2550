// Before a retracted article is written again: a later reading may see other actors in it.
// params: ids
// rows:
UNWIND $ids AS id
MATCH (:Article {id: id})-[m:MENTIONS|WAS_MENTIONS]->(:Actor)
DELETE m
