// What `__NAMED_items__` stands for: the statements that each of `items` names in its `words` (ids behind the day of publication), the latest
// `most` of them, as `statements`.
// params: edges known valid
// rows: statements parts
CALL (items) {
  UNWIND [item IN items WHERE item.most > 0] AS one
  UNWIND one.words AS word
  WITH one, one.at AS at, split(word, ' ')[0] AS day, split(word, ' ')[1] AS id ORDER BY at, day DESC, id
  WITH at, one.most AS most, collect(id) AS ids
  UNWIND ids[0..most] AS id
  MATCH (s:Statement {id: id})
  RETURN collect(s{.*}) AS statements
}
__PARTS_statements__
