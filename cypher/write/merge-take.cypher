// A template: __KIND__ is SOURCE, TARGET, SPEAKER, NAMES, ABOUT, AWAITS or MENTIONS. `was` is the actor that the words name, where it was merged into this one.
// params: id
// rows: other, edge
MATCH (a:Actor {id: $id})<-[e:__KIND__]-(n)
RETURN n.id AS other, properties(e) AS edge
