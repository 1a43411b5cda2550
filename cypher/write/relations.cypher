// The template of typed relations: __KIND__ is the name of a file in schema/relations, __LABEL__ the label of the other end; neither is
// ever taken from input. `anew` replaces what stood there. MERGE looks from its left end, and an actor may have a hundred thousand claims.
// params: rows
// rows:
UNWIND $rows AS r
MERGE (a:Actor {id: r.source})
MERGE (b:__LABEL__ {id: r.target})
MERGE (b)<-[e:__KIND__]-(a)
SET e.count = CASE WHEN r.anew THEN r.count ELSE coalesce(e.count, 0) + r.count END,
  e.firstOn = CASE WHEN r.anew OR e.firstOn IS NULL OR r.firstOn < e.firstOn THEN r.firstOn ELSE e.firstOn END,
  e.lastOn = CASE WHEN r.anew OR e.lastOn IS NULL OR r.lastOn > e.lastOn THEN r.lastOn ELSE e.lastOn END
