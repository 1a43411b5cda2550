/** One measured figure: `toReach` is a floor, or with `atMost` a ceiling; null where none is set. */
export interface Figure {
  readonly set: string
  readonly figure: string
  readonly value: number | null
  readonly toReach: number | null
  readonly atMost?: boolean
}

/** Three digits after the point; `-` for what was not measured. */
export const rounded = (value: number | null): string | number =>
  value == null ? '-' : Math.round(value * 1000) / 1000

const verdict = ({ value, toReach, atMost }: Figure): string => {
  if (value == null || toReach == null) return ''
  return (atMost ? value <= toReach : value >= toReach) ? 'reached' : 'not yet'
}

/** The rows of a table of figures, its head first. */
export const figureRows = (figures: readonly Figure[]): (string | number)[][] => [
  ['set', 'figure', 'value', 'to reach', ''],
  ...figures.map((each) => [
    each.set,
    each.figure,
    rounded(each.value),
    each.toReach == null ? '-' : `${each.atMost ? '<=' : '>='} ${each.toReach}`,
    verdict(each),
  ]),
]
