// A template: __KIND__ is SOURCE, TARGET, SPEAKER, NAMES, ABOUT, AWAITS or MENTIONS. An empty string stands for the actor itself.
// params: id, was
// rows:
MATCH (a:Actor {id: $id})<-[e:__KIND__]-(n)
WHERE coalesce(e.was, '') IN $was
DELETE e
