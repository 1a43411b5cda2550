// params: ids edges known valid
// rows: parts
WITH [id IN $ids | {id: id}] AS page
__PARTS_page__
RETURN parts
