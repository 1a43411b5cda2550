// A template: __LABEL__ is Statement, Actor or Article, never taken from input. REMOVE takes the node's lock on Neo4j, so that two curators
// of one thing see each other; its last curation is `revision`.
// params: ids
// rows: id, node
UNWIND $ids AS id
MATCH (n:__LABEL__ {id: id})
REMOVE n.lock
RETURN n.id AS id, properties(n) AS node
