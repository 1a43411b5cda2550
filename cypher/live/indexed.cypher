// What `__FOUND_x__` stands for where `anchor` holds words; x is a node with `words`. The engine's index gives those that have one of the words,
// and what else is asked for is looked up in these. `second` and `third` (a space: nothing more) are the usual form of it; of each list in
// `rest` one member must occur, of `none` no member.
// params: anchor second third rest none
// rows:
text_match(x.words, $anchor)
  AND x.words CONTAINS $second
  AND x.words CONTAINS $third
  AND (size($rest) = 0 OR all(some IN $rest WHERE any(one IN some WHERE x.words CONTAINS one)))
  AND (size($none) = 0 OR NOT any(one IN $none WHERE x.words CONTAINS one))
