// A template: __LABEL__ is Claim, Agreement, Event or Issue, never taken from input. The live statements about each touched object.
// params: ids
// rows: object, type, text, date, statement
UNWIND $ids AS id
MATCH (o:__LABEL__ {id: id})<-[e:ABOUT|CONCERNS]-(s:Statement)
WHERE s.retractedAt IS NULL
RETURN o.id AS object, coalesce(e.type, 'Issue') AS type, coalesce(e.text, o.name) AS text, e.date AS date, properties(s) AS statement
