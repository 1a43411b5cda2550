// params: id name
// rows: node
CALL () {
  MATCH (a:Actor {id: $id}) RETURN a
  UNION
  MATCH (a:Actor {name: $name}) RETURN a
}
RETURN a{.*} AS node ORDER BY a.id LIMIT 1
