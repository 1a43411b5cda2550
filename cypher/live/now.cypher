// What `__LIVE_x__` stands for where no moment is asked for; x is a statement or an article.
// params:
// rows:
x.retractedAt IS NULL
