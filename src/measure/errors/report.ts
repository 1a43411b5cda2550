import { table } from '../../commands/table.ts'
import { causesOf, constructionRows, type Judged, type Judgement } from './judgement.ts'

const figure = (value: number): number => Math.round(value * 1000) / 1000

const tableOf = (judgement: Judgement, sort: string): string =>
  table([
    [sort, 'gold', 'found', 'recall', 'predicted', 'precision', 'F1', 'of misses'],
    ...constructionRows(judgement, sort).map((row) => [
      row.name,
      row.gold,
      row.found,
      figure(row.recall),
      row.predicted,
      figure(row.precision),
      figure(row.f1),
      `${(100 * row.share).toFixed(1)} %`.padStart(9),
    ]),
  ])

const causeTable = (name: string, items: readonly Judged[]): string => table([[name, items.length], ...causesOf(items)])

interface Listed extends Judged {
  readonly sign: string
}

/** `-` missed, `~` found with a fault, `+` predicted where gold has no such thing. */
const listed = ({ gold, predicted }: Judgement): Listed[] => [
  ...gold.flatMap((one) => (one.right ? (one.cause ? [{ ...one, sign: '~' }] : []) : [{ ...one, sign: '-' }])),
  ...predicted.flatMap((one) => (one.right || !one.cause ? [] : [{ ...one, sign: '+' }])),
]

const inWords = (name: string, items: readonly Judged[]): string =>
  items.length > 0
    ? `${items.length} ${name} (${causesOf(items)
        .map(([cause, count]) => `${cause} ${count}`)
        .join(', ')})`
    : ''

/** The errors of one construction: how many and why, then each, those of one cause together. */
const section = (judgement: Judgement, name: string, sort: string): string => {
  const own = listed(judgement).filter(({ groups }) => groups[sort]?.includes(name))
  if (own.length === 0) return ''
  const signed = (sign: string): Listed[] =>
    own.filter((one) => one.sign === sign).sort((a, b) => (a.cause ?? '').localeCompare(b.cause ?? '', 'en'))
  const counts = [
    inWords('missed', signed('-')),
    inWords('found with a fault', signed('~')),
    inWords('too much', signed('+')),
  ]
  const lines = ['-', '~', '+'].flatMap((sign) =>
    signed(sign).map(({ id, cause, told }) => `${sign} ${id}  (${cause})  ${told}`),
  )
  return [`== ${name}: ${counts.filter(Boolean).join('; ')} ==`, ...lines].join('\n')
}

/** Errors as a person reads them: a table for each sort of construction, the causes, then the misses of each construction, worst first. */
export const errorText = (judgement: Judgement): string => {
  const { by, gold, predicted } = judgement
  const sort = by[0] ?? ''
  const wrong = predicted.filter(({ right }) => !right)
  return [
    ...by.map((each) => tableOf(judgement, each)),
    causeTable(
      'missed, by cause',
      gold.filter(({ right }) => !right),
    ),
    ...(gold.some(({ right, cause }) => right && cause)
      ? [
          causeTable(
            'found with a fault',
            gold.filter(({ right, cause }) => right && cause),
          ),
        ]
      : []),
    causeTable(
      'too much, by cause',
      wrong.filter(({ cause }) => cause),
    ),
    ...constructionRows(judgement, sort).map(({ name }) => section(judgement, name, sort)),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The same for a program. */
export const errorJson = (judgement: Judgement): object => {
  const { by, gold } = judgement
  return {
    constructions: Object.fromEntries(by.map((sort) => [sort, constructionRows(judgement, sort)])),
    causes: Object.fromEntries(causesOf(gold)),
    errors: listed(judgement),
  }
}
