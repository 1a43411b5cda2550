// params:
// rows:
CREATE INDEX article_by_url IF NOT EXISTS FOR (n:Article) ON (n.url)
