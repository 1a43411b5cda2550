// What an edge x to an actor must be where a moment is asked for: curators had moved it there by then (`movedAt`), and not yet away (`endedAt`).
// params: known
// rows:
(x.endedAt IS NULL OR x.endedAt > $known) AND (x.movedAt IS NULL OR $known IS NULL OR x.movedAt <= $known)
