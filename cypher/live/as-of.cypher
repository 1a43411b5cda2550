// What `__LIVE_x__` stands for where a moment is asked for; x is a statement or an article. `known` is an instant as `recordedAt` is
// written, null for now; `valid` a day, null for any. `earlier` is a flat list of pairs, from and until of each former life.
// params: known valid
// rows:
(($known IS NULL AND x.retractedAt IS NULL
    OR x.recordedAt <= $known AND (x.retractedAt IS NULL OR x.retractedAt > $known)
    OR any(life IN range(0, size(coalesce(x.earlier, [])) / 2 - 1)
      WHERE x.earlier[2 * life] <= $known AND x.earlier[2 * life + 1] > $known))
  AND ($valid IS NULL OR x.publishedAt <= $valid))
