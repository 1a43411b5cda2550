// params: id known valid
// rows: node
CALL () {
  MATCH (d:Article {id: $id}) RETURN d
  UNION
  MATCH (d:Article {url: $id}) RETURN d
}
WITH d WHERE __LIVE_d__
RETURN d{.id, .url, .title, .publisher, .author, .publishedAt, .retrievedAt, .recordedAt, .earlier, .language, .contentHash, .revision} AS node
ORDER BY d.id
