// What `__THEN_x_value__` stands for where a moment is asked for: a property of x that curators change, of which `valueLog` holds the pairs
// of an instant and what held from then on (empty: nothing). Null where no curator changed it. For now it stands for `x.value`.
// params: known
// rows:
head([held IN [last([turn IN range(0, coalesce(size(x.valueLog), 0) - 2, 2) WHERE $known IS NULL OR x.valueLog[turn] <= $known | x.valueLog[turn + 1]])]
  WHERE held <> ''])
