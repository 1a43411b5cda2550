// What the statements of articles say, in words and of whom: `says` is the same of two that a curator need not judge twice.
// params: ids
// rows: article statement review revision says
UNWIND $ids AS id
MATCH (d:Article {id: id})<-[:REPORTED_BY]-(s:Statement)-[e:SOURCE|TARGET|SPEAKER]->(n:Actor)
WITH d, s, type(e) + ' ' + toString(coalesce(e.order, 0)) + ' ' + coalesce(e.was, n.id) AS party ORDER BY party
WITH d, s, collect(party) AS parties
RETURN d.id AS article, s.id AS statement, s.review AS review, s.revision AS revision, [s.kind, s.polarity, s.modality, s.quote] + parties AS says
ORDER BY article, statement
