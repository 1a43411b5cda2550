import { type IngestOutcome, sum } from '../ingest.ts'
import { table } from './table.ts'

/** What ingesting did, over all articles. Counts are articles, statements by family, and candidates that gave no statement by reason. */
export interface Report {
  readonly new: number
  readonly unchanged: number
  readonly failed: number
  readonly statements: Readonly<Record<string, number>>
  readonly dropped: Readonly<Record<string, number>>
  readonly articles: readonly Pick<IngestOutcome, 'place' | 'id' | 'state' | 'reason'>[]
}

/** Adds up outcomes as they come; `onOutcome` is called after each. */
export const toReport = async (
  outcomes: AsyncIterable<IngestOutcome>,
  onOutcome: () => void = () => {},
): Promise<Report> => {
  const count = { new: 0, unchanged: 0, failed: 0 }
  const articles: Report['articles'][number][] = []
  let statements = {}
  let dropped = {}
  for await (const { place, id, state, reason, ...counts } of outcomes) {
    count[state]++
    articles.push({ place, id, state, reason })
    statements = sum(statements, counts.statements)
    dropped = sum(dropped, counts.dropped)
    onOutcome()
  }
  return { ...count, statements, dropped, articles }
}

const ranked = (counts: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))

const section = (name: string, counts: Readonly<Record<string, number>>): string => {
  const rows = ranked(counts)
  const total = rows.reduce((all, [, count]) => all + count, 0)
  return table([[name, total], ...rows])
}

/** The report as a person reads it: three small tables, and each failed article with its reason. */
export const reportText = (report: Report): string => {
  const { new: fresh, unchanged, failed } = report
  const articles = table([
    ['articles', fresh + unchanged + failed],
    ['new', fresh],
    ['unchanged', unchanged],
    ['failed', failed],
  ])
  const reasons = report.articles.flatMap(({ place, reason }) => (reason ? [`  ${place}: ${reason}`] : []))
  return [
    [articles, ...reasons].join('\n'),
    section('statements', report.statements),
    section('dropped candidates', report.dropped),
  ].join('\n\n')
}
