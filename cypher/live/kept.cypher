// What `__KEPT_x__` stands for: x is a statement that is live, or rejected where that is asked for, and has all that a filter says.
// params: kinds families polarity modality factivity strength cameo plover conditional depthMin depthMax review from to text known valid
// rows:
((__LIVE_x__ OR $review = 'REJECTED' AND ($valid IS NULL OR x.publishedAt <= $valid))
  AND ($review IS NULL OR __THEN_x_review__ = $review)
  AND ($kinds IS NULL OR x.kind IN $kinds)
  AND ($families IS NULL OR x.family IN $families)
  AND ($polarity IS NULL OR x.polarity = $polarity)
  AND ($modality IS NULL OR x.modality = $modality)
  AND ($factivity IS NULL OR x.factivity = $factivity)
  AND ($strength IS NULL OR x.strength = $strength)
  AND ($cameo IS NULL OR x.cameo STARTS WITH $cameo)
  AND ($plover IS NULL OR x.plover = $plover)
  AND ($conditional IS NULL OR x.conditional = $conditional)
  AND ($depthMin IS NULL OR x.depth >= $depthMin)
  AND ($depthMax IS NULL OR x.depth <= $depthMax)
  AND ($from IS NULL OR x.publishedAt >= $from)
  AND ($to IS NULL OR x.publishedAt <= $to)
  AND ($text IS NULL OR toLower(x.quote) CONTAINS toLower($text)))
