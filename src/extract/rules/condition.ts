import type { ConditionMarker } from '../../ontology/markers.ts'
import type { Span } from '../../text/span.ts'
import type { Mention } from '../candidate.ts'
import { awaitedIn } from './awaited.ts'
import { isTimeWord } from './deadline.ts'
import { mentionAt } from './phrase.ts'
import { base, dependents, isBelow, lemmaAt, spanOf, subtree, type Unit, wordAt } from './tree.ts'

/** A condition and the words it hangs on: `owner` is the index of the word that governs its clause, -1 when it stands first. */
export interface Condition {
  readonly span: Span
  readonly owner: number
  /** It opens its sentence: what it binds comes after it. */
  readonly first: boolean
  /** "only if" and "unless" are strict: nothing is done without them; `until` bars only what is refused. */
  readonly force: 'plain' | 'strict' | 'unless' | 'until'
  /** Under which somebody speaks to the press: "on condition of anonymity" is no condition of a deal. */
  readonly ofInterview: boolean
  /** Who would have to act: the subjects of its clause. */
  readonly parties: readonly Mention[]
  /** Who must act for it to be met; nobody where its words name none. */
  readonly awaits: readonly Mention[]
}

const INTERVIEW = /^(anonymity|anonymous(ly)?|names?|named|identified|identity|quoted|attribution)$/i

interface Opener extends Omit<ConditionMarker, 'words'> {
  readonly words: readonly string[]
}

const openersOf = (markers: readonly ConditionMarker[]): ReadonlyMap<string, readonly Opener[]> => {
  const byFirst = new Map<string, Opener[]>()
  const split = markers.map((marker): Opener => ({ ...marker, words: marker.words.toLowerCase().split(' ') }))
  for (const opener of split.sort((a, b) => b.words.length - a.words.length)) {
    const first = opener.words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), opener])
  }
  return byFirst
}

const known = new WeakMap<readonly ConditionMarker[], ReadonlyMap<string, readonly Opener[]>>()

/** The markers by their first word, the longest first; made once for each list of markers, since every unit asks for them. */
const openers = (markers: readonly ConditionMarker[]): ReadonlyMap<string, readonly Opener[]> => {
  const made = known.get(markers) ?? openersOf(markers)
  known.set(markers, made)
  return made
}

const matchesAt = (unit: Unit, from: number, words: readonly string[]): boolean =>
  words.every((word, k) => unit.words[from + k]?.text.toLowerCase() === word)

/** End of the stretch from `from` to the next comma outside the clause, semicolon or end. */
const stretch = (unit: Unit, from: number): number => {
  let to = from
  while (to < unit.words.length && !/^[,;.:]$/.test(wordAt(unit, to).text)) to++
  return to
}

const isVerbal = (unit: Unit, index: number): boolean => /^(VERB|AUX)$/.test(wordAt(unit, index).upos)

const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

/** "at the mediator's request": the words up to the noun that closes the phrase, when it belongs to somebody. */
const closedBy = (unit: Unit, from: number, last: number, nouns: readonly string[]): readonly number[] => {
  const to = unit.words.findIndex(
    (_, index) => index > last + 1 && index < last + 9 && nouns.includes(lemmaAt(unit, index)),
  )
  const words = between(from, to + 1)
  return words.some((index) => /^(['’]s?|his|her|its|their|my|our)$/i.test(wordAt(unit, index).text)) ? words : []
}

const NOMINAL = /^(NN|PRP|WDT|EX)/

/** "should it be attacked", "would stay were the truce to hold": the subject is behind the auxiliary, and nothing is asked. */
const isInverted = ({ words }: Unit, from: number, told: readonly number[]): boolean => {
  const [first, ...rest] = told.map((index) => words[index])
  const asks = words.some(({ text }) => text === '?')
  if (asks || !first || !rest.some((word) => /^VB/.test(word?.xpos ?? ''))) return false
  const begins = /^(it|they|he|she|we|you|I)$/.test(first.text)
  if (words[from]?.text.toLowerCase() === 'were')
    return rest.some((word) => word?.text === 'to') && words.some(({ text }) => /^(would|could|might)$/i.test(text))
  const before = words[from - 1]
  return begins || (/^(DT|NN|JJ|PRP\$|CD)/.test(first.xpos) && !(before && NOMINAL.test(before.xpos)))
}

/** "will pay, provided Mali leaves": the marker read as a participle, before a subject and its verb. */
const isBareMarker = ({ words }: Unit, from: number, told: readonly number[]): boolean => {
  const [first, ...rest] = told.map((index) => words[index])
  const before = words[from - 1]
  const apart = before?.text === ',' || before?.xpos === 'VB'
  const finite = rest.some((word) => /^(VBZ|VBP|VBD|MD)$/.test(word?.xpos ?? ''))
  return /^(DT|NN|PRP|JJ|CD)/.test(first?.xpos ?? '') && finite && (apart || words[from]?.xpos === 'VBN')
}

/** The words of a condition: a clause with all below it, or the stretch up to the comma; none when it is no condition. */
const wordsOf = (unit: Unit, from: number, opener: Opener): readonly number[] => {
  const last = from + opener.words.length - 1
  if (opener.closes) return closedBy(unit, from, last, opener.closes)
  const rest = between(from, stretch(unit, last + 1))
  const told = rest.filter((index) => index > last)
  // "if" after a comparison or a verb of asking, "until" before a date are no conditions.
  if (from > 0 && opener.notAfter?.includes(lemmaAt(unit, from - 1))) return []
  if (opener.refusals && told.slice(0, 3).some((index) => isTimeWord(wordAt(unit, index).text))) return []
  const head = wordAt(unit, last).head
  const below =
    head > last && !isBelow(unit, from - 1, head)
      ? subtree(unit, head, (child) => base(wordAt(unit, child).deprel) === 'cc').filter((index) => index >= from)
      : []
  const clause = below.some((index) => index > last && isVerbal(unit, index))
  if (opener.inverted) return isInverted(unit, from, told) ? [...between(from, last + 1), ...told] : []
  if (opener.verb && !clause) return isBareMarker(unit, from, told) ? [...between(from, last + 1), ...told] : []
  // A condition without a verb of its own runs to the comma: the parser hangs the end of "for a seat at the table" anywhere.
  const whole = clause || (opener.opens !== 'clause' && told.some((index) => isVerbal(unit, index)))
  const words = whole && below.length > opener.words.length ? below : rest
  return words.some((index) => index > last) ? [...between(from, last + 1), ...words] : []
}

const forceOf = ({ words: [first], refusals }: Opener): Condition['force'] =>
  refusals ? 'until' : first === 'unless' ? 'unless' : first === 'only' || first === 'not' ? 'strict' : 'plain'

const nearestVerb = (unit: Unit, before: number): number => {
  for (let index = before - 1; index >= 0; index--) if (/^(VERB|ADJ)$/.test(wordAt(unit, index).upos)) return index
  return -1
}

/** "if Tehran returns": not "both governments", which are more than the other side. */
const subjectsIn = (unit: Unit, words: readonly number[]): Mention[] =>
  words
    .filter((index) => /^nsubj(:pass)?$/.test(wordAt(unit, index).deprel) && words.includes(wordAt(unit, index).head))
    .filter(
      (index) => !dependents(unit, index, 'det').some((child) => /^(both|each|either)$/.test(lemmaAt(unit, child))),
    )
    .map((index) => mentionAt(unit, index))

/** What governs a clause, above the words of its marker: "as soon as" hangs on its own "soon". */
const above = (unit: Unit, head: number, { from, last }: { readonly from: number; readonly last: number }): number => {
  let at = wordAt(unit, head).head
  for (let steps = 0; at >= from && at <= last && steps < 4; steps++) at = wordAt(unit, at).head
  return at
}

const AFTER = new Set(['after', 'once', 'when'])

/** "was signed only after Chad paid": of what has come about, "only after" tells when. */
const tellsWhen = (unit: Unit, { words: [first, second] }: Opener, owner: number): boolean => {
  if (first !== 'only' || !AFTER.has(second ?? '') || owner < 0) return false
  const auxiliaries = dependents(unit, owner, 'aux', 'aux:pass').map((aux) => wordAt(unit, aux).text.toLowerCase())
  const past = wordAt(unit, owner).xpos === 'VBD' || auxiliaries.some((aux) => /^(was|were|had|has|have)$/.test(aux))
  return past && !auxiliaries.some((aux) => /^(will|would|can|could|may|might|should|must)$/.test(aux))
}

/** "only if Kyiv withdraws", "in exchange for amnesty", "only at the mediator's request". */
const conditionAt = (unit: Unit, from: number, opener: Opener): Condition | null => {
  const words = wordsOf(unit, from, opener)
  const span = spanOf(unit, words)
  if (!span) return null
  const last = from + opener.words.length - 1
  const { head } = wordAt(unit, last)
  const governs = head > last && !isBelow(unit, from - 1, head)
  const owner = governs ? above(unit, head, { from, last }) : nearestVerb(unit, from)
  if (tellsWhen(unit, opener, owner)) return null
  return {
    span,
    owner,
    first: from === 0,
    force: forceOf(opener),
    parties: subjectsIn(unit, words),
    awaits: awaitedIn(unit, words),
    ofInterview: words.some((index) => INTERVIEW.test(wordAt(unit, index).text)),
  }
}

/** The conditions of a unit; of markers that share words the longest counts. */
export const conditionsOf = (unit: Unit, markers: readonly ConditionMarker[]): Condition[] => {
  const byFirst = openers(markers)
  const found: Condition[] = []
  for (let from = 0; from < unit.words.length; from++) {
    const here =
      byFirst.get(wordAt(unit, from).text.toLowerCase())?.filter(({ words }) => matchesAt(unit, from, words)) ?? []
    const conditions = here.flatMap((opener) => conditionAt(unit, from, opener) ?? [])
    const condition = conditions[0]
    if (!condition) continue
    found.push(condition)
    while (from + 1 < unit.words.length && wordAt(unit, from + 1).end <= condition.span.end) from++
  }
  return found
}

/** The frame heads, nearest first, that a condition may bind: the word it hangs on and those above it. */
export const boundBy = (unit: Unit, condition: Condition): number[] => {
  const heads: number[] = []
  for (let at = condition.owner; at >= 0 && heads.length <= unit.words.length; at = wordAt(unit, at).head)
    heads.push(at)
  return heads
}
