// What curators ever said of who is who: what they called actors, and into whom they merged them.
// params:
// rows: id, names, merges
CALL () {
  MATCH (a:Renamed) RETURN a
  UNION
  MATCH (a:Merged) RETURN a
}
RETURN a.id AS id, a.nameLog AS names, a.mergedIntoLog AS merges
