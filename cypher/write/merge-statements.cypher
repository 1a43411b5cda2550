// params: id
// rows: statement
MATCH (a:Actor {id: $id})<-[:SOURCE|TARGET|SPEAKER|ABOUT]-(s:Statement)
RETURN DISTINCT s.id AS statement
