// What `__FOUND_x__` stands for where `anchor` is null: only beginnings of words are asked for, which the index does not know, so all are read.
// params: second third rest none
// rows:
x.words CONTAINS $second
  AND x.words CONTAINS $third
  AND (size($rest) = 0 OR all(some IN $rest WHERE any(one IN some WHERE x.words CONTAINS one)))
  AND (size($none) = 0 OR NOT any(one IN $none WHERE x.words CONTAINS one))
