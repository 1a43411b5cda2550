// params:
// rows:
CREATE INDEX article_by_publisher IF NOT EXISTS FOR (n:Article) ON (n.publisher)
