// Only a new article, or one that was retracted, is written; the state says what was found before. REMOVE takes the node's lock on Neo4j,
// so that two writers of one article see each other.
// params: rows, recordedAt
// rows: id, state
UNWIND $rows AS r
MERGE (a:Article {id: r.id})
REMOVE a.lock
WITH a, r, CASE
  WHEN a.contentHash IS NULL THEN 'NEW'
  WHEN a.retractedAt IS NOT NULL THEN 'RETRACTED'
  WHEN a.contentHash <> r.properties.contentHash THEN 'OTHER_TEXT'
  WHEN coalesce(a.publishedAt, '') <> coalesce(r.properties.publishedAt, '') THEN 'OTHER_DATE'
  WHEN coalesce(a.title, '') <> coalesce(r.properties.title, '') THEN 'OTHER_TITLE'
  WHEN coalesce(a.publisher, '') <> coalesce(r.properties.publisher, '') THEN 'OTHER_PUBLISHER'
  WHEN coalesce(a.author, '') <> coalesce(r.properties.author, '') THEN 'OTHER_AUTHOR'
  ELSE 'UNCHANGED' END AS state
FOREACH (x IN CASE state WHEN 'RETRACTED' THEN [1] ELSE [] END | SET a.earlier = coalesce(a.earlier, []) + [a.recordedAt, a.retractedAt])
FOREACH (x IN CASE WHEN state IN ['NEW', 'RETRACTED'] THEN [1] ELSE [] END |
  SET a += r.properties
  SET a.recordedAt = $recordedAt
  REMOVE a.retractedAt)
RETURN r.id AS id, state
