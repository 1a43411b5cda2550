// params:
// rows: id, name
MATCH (a:Renamed)
RETURN a.id AS id, a.curatedName AS name
