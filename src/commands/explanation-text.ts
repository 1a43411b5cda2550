import type {
  ExplainedDrop,
  ExplainedSegment,
  ExplainedSentence,
  ExplainedStatement,
  Explanation,
  HowNamed,
  PassedOver,
  Tried,
} from '../explain/explanation.ts'
import type { ActorRef } from '../resolve/statement.ts'
import type { Span } from '../text/span.ts'
import { type Layout, type Mark, type Part, parts, underline } from './underline.ts'

const INDENT = '    '

const indented = (lines: readonly string[], by: string): string[] => lines.map((line) => `${by}${line}`)

const quoted = (text: string): string => `“${text.replace(/\s+/g, ' ')}”`

const marksOf = ({ statement }: ExplainedStatement): Mark[] => {
  const mark = (part: Part, ...spans: readonly (Span | null | undefined)[]): Mark[] =>
    spans.flatMap((span) => (span ? { part, start: span.start, end: span.end } : []))
  const { cue, source, target, conditions, content } = statement
  const contents = content?.parts?.map(([start, end]) => ({ start, end })) ?? [content]
  return [
    ...mark('cue', cue),
    ...mark('source', source?.mention),
    ...mark('target', target?.mention),
    ...mark('condition', ...conditions),
    ...mark('content', ...contents),
  ]
}

/** A line of a statement: what it is, and its words. */
const field = (name: string, words: string): string => `  ${name.padEnd(10)} ${words}`

/** How words name somebody, where the step's own name does not say it. */
const HOW: Partial<Readonly<Record<HowNamed['by'], string>>> = {
  title: 'by the name beside a title',
  institution: 'as a body of a state',
  owner: 'by whose it is',
  government: 'as the government named last',
  'unknown name': 'by a name that no seed knows',
  noun: 'by a common noun',
  both: 'as one of the two parties',
  'owner inside': 'as the owner of what is named',
  speaker: 'as the speaker',
  label: 'by the label of an answer',
  words: 'by these words alone',
}

const howText = (how: HowNamed | null): string => {
  if (!how) return ''
  const before = how.before ? `: ${quoted(how.before.text)} in sentence ${how.before.sentence}` : ''
  return `, ${HOW[how.by] ?? `by ${how.by}`}${before}`
}

const refText = (ref: ActorRef, how: HowNamed | null): string =>
  `${ref.name}  ${ref.mention ? quoted(ref.mention.text) : 'understood'}${howText(how)}`

const triedText = ({ words, names }: Tried): string =>
  `${quoted(words.text)} ${names.length ? `is ${names.join(' and ')}` : 'names nobody'}`

const partyFields = ({ statement, source, target, targets }: ExplainedStatement): string[] => [
  field('source', statement.source ? refText(statement.source, source) : 'nobody named'),
  ...(statement.target ? [field('target', refText(statement.target, target))] : []),
  ...(targets.length ? [field('no target', targets.map(triedText).join('; '))] : []),
]

const commitmentField = ({ commitment }: ExplainedStatement['statement']): string[] => {
  if (!commitment) return []
  const { force, claimedStage, evidencedStage, deadline } = commitment
  const terms = [
    force,
    ...(claimedStage ? [`claimed ${claimedStage}`] : []),
    ...(evidencedStage ? [`evidenced ${evidencedStage}`] : []),
    ...(deadline ? [`by ${deadline}`] : []),
  ]
  return [field('commitment', terms.join(', '))]
}

const statementLines = (told: ExplainedStatement): string[] => {
  const { statement, rule, markers } = told
  const { kind, polarity, modality, confidence, speakers, cue, content, conditions } = statement
  return [
    `${kind}  ${polarity} ${modality}  ${confidence}  ${statement.id}`,
    field('rule', `${rule.id}  ${rule.place}`),
    ...(speakers.length
      ? [field('told by', speakers.map(({ name, cue }) => `${name} ${quoted(cue.text)}`).join(' > '))]
      : []),
    ...partyFields(told),
    field('cue', quoted(cue.text)),
    ...(content ? [field('content', quoted(content.text))] : []),
    ...conditions.map(({ text }) => field('condition', quoted(text))),
    ...markers.map(({ words, place }) => field('marker', `${words}  ${place}`)),
    ...commitmentField(statement),
  ]
}

const dropLines = ({ kind, rule, reason, modality, cue, source, conditions }: ExplainedDrop): string[] => [
  `${kind}  ${quoted(cue.text)}  ${reason}${modality === 'ACTUAL' ? '' : ` (${modality})`}`,
  field('rule', `${rule.id}  ${rule.place}`),
  ...(source ? [field('source', triedText(source))] : []),
  ...conditions.map(({ text }) => field('condition', quoted(text))),
]

const beatenLine = ({ cue, rule, reason, by }: PassedOver): string =>
  `${quoted(cue.text)}  ${rule.id}  ${rule.place}  ${reason}${by ? `: ${by.id}  ${by.place}` : ''}`

/** The rules passed over: a line for each that held, one for all of a predicate that did not. */
const passedOverLines = (passed: readonly PassedOver[]): string[] => {
  const idle = passed.filter(({ reason }) => reason === 'does not hold here')
  const starts = [...new Set(idle.map(({ cue }) => cue.start))]
  return [
    ...passed.filter((one) => !idle.includes(one)).map(beatenLine),
    ...starts.map((start) => {
      const own = idle.filter(({ cue }) => cue.start === start)
      const places = own.map(({ rule, unmet }) => `${rule.place} (${unmet})`)
      return `${quoted(own[0]?.cue.text ?? '')}  none holds here for want of: ${places.join(', ')}`
    }),
  ]
}

const segmentLine = ({ role, text, reports, asks }: ExplainedSegment): string => {
  const outside = reports.length ? `  reports ${reports.map((span) => quoted(span.text)).join(' and ')}` : ''
  return `${role.padEnd(10)} ${quoted(text)}${outside}${asks ? '  a question: nothing is read in it' : ''}`
}

const section = (name: string, lines: readonly string[]): string[] =>
  lines.length ? [`${INDENT}${name}`, ...indented(lines, `${INDENT}  `)] : []

/** A sentence and all that was made of it, as lines for a person. */
const sentenceLines = (sentence: ExplainedSentence, all: readonly Mark[], layout: Layout): string[] => {
  const { number, text, start, segments, statements, dropped, passedOver } = sentence
  const marks = all.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
  const [first = '', ...rest] = underline(text, marks, { ...layout, width: layout.width - INDENT.length })
  const whole = segments.length === 1 && segments[0]?.role === 'main' && !segments[0].asks
  return [
    `${String(number).padStart(3)} ${first}`,
    ...indented(rest, INDENT),
    ...section('parts', whole ? [] : segments.map(segmentLine)),
    ...statements.flatMap((told) => ['', ...indented(statementLines(told), INDENT)]),
    ...section('dropped', dropped.flatMap(dropLines)),
    ...section('rules passed over', passedOverLines(passedOver)),
  ]
}

const legend = ({ colour }: Layout): string =>
  (Object.keys(parts) as Part[])
    .map((part) =>
      colour
        ? underline(part, [{ part, start: 0, end: part.length }], { width: 80, colour })[0]
        : `${parts[part].sign} ${part}`,
    )
    .join('   ')

/** An explanation as a person reads it: each sentence with its parts marked, then its statements and what was dropped. */
export const explanationText = ({ title, publishedAt, sentences }: Explanation, layout: Layout): string => {
  const head = [title, publishedAt].filter(Boolean).join(', ')
  // A quotation may run over sentences that have no statement of their own.
  const marks = sentences.flatMap(({ statements }) => statements.flatMap(marksOf))
  const blocks = sentences.map((sentence) => sentenceLines(sentence, marks, layout).join('\n'))
  return [head, legend(layout), ...blocks].filter(Boolean).join('\n\n')
}
