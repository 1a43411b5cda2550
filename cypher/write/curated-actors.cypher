// What curators say of who is who: names they gave, and actors that they merged into others.
// params:
// rows: id, name, into
CALL () {
  MATCH (a:Renamed) RETURN a
  UNION
  MATCH (a:Merged) RETURN a
}
RETURN a.id AS id, a.curatedName AS name, a.mergedInto AS into
