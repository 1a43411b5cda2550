// Statements that a read at this moment has found: they are asked for by id, whatever has happened since.
// params: ids edges known valid
// rows: id page parts
UNWIND $ids AS id
MATCH (s:Statement {id: id})
WITH id, [s{.*}] AS page
__PARTS_page__
RETURN id, page, parts
