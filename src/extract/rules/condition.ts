import type { ConditionMarker } from '../../ontology/markers.ts'
import type { Span } from '../../text/span.ts'
import { base, isBelow, spanOf, subtree, type Unit, wordAt } from './tree.ts'

/** A condition and the words it hangs on: `owner` is the index of the word that governs its clause, -1 when it stands first. */
export interface Condition {
  readonly span: Span
  readonly owner: number
  readonly from: number
  /** "only if" and "unless" are strict: nothing is done without them. */
  readonly force: 'plain' | 'strict' | 'unless'
}

interface Opener {
  readonly words: readonly string[]
  readonly opens: ConditionMarker['opens']
}

const openersOf = (markers: readonly ConditionMarker[]): ReadonlyMap<string, readonly Opener[]> => {
  const byFirst = new Map<string, Opener[]>()
  const split = markers.map(({ words, opens }) => ({ words: words.toLowerCase().split(' '), opens }))
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

/** "only if Kyiv withdraws", "in exchange for amnesty": first use of 'until' and 'once' with a bare time is no condition. */
const conditionAt = (unit: Unit, from: number, size: number, opens: ConditionMarker['opens']): Condition | null => {
  const last = from + size - 1
  const head = wordAt(unit, last).head
  const governs = head > last && !isBelow(unit, from - 1, head)
  const rest = Array.from({ length: stretch(unit, last + 1) - from }, (_, k) => from + k)
  const below = governs
    ? subtree(unit, head, (child) => base(wordAt(unit, child).deprel) === 'cc').filter((index) => index >= from)
    : []
  const clause = below.some((index) => index > last && isVerbal(unit, index))
  // A condition without a verb of its own runs to the comma: the parser hangs the end of "for a seat at the table" anywhere.
  const whole = opens === 'clause' ? clause : clause || rest.some((index) => index > last && isVerbal(unit, index))
  const indices = whole && below.length > size ? below : rest
  const span = spanOf(unit, [...indices, ...Array.from({ length: size }, (_, k) => from + k)])
  if (!span || !indices.some((index) => index > last)) return null
  if (opens === 'clause' && !indices.some((index) => index > last && isVerbal(unit, index))) return null
  return {
    span,
    owner: governs ? wordAt(unit, head).head : nearestVerb(unit, from),
    from,
    force: forceOf(wordAt(unit, from).text.toLowerCase()),
  }
}

const forceOf = (first: string): Condition['force'] =>
  first === 'unless' ? 'unless' : first === 'only' || first === 'not' ? 'strict' : 'plain'

const nearestVerb = (unit: Unit, before: number): number => {
  for (let index = before - 1; index >= 0; index--) if (/^(VERB|ADJ)$/.test(wordAt(unit, index).upos)) return index
  return -1
}

/** The conditions of a unit; of markers that share words the longest counts. */
export const conditionsOf = (unit: Unit, markers: readonly ConditionMarker[]): Condition[] => {
  const byFirst = openers(markers)
  const found: Condition[] = []
  for (let from = 0; from < unit.words.length; from++) {
    const marker = byFirst.get(wordAt(unit, from).text.toLowerCase())?.find(({ words }) => matchesAt(unit, from, words))
    if (!marker) continue
    const condition = conditionAt(unit, from, marker.words.length, marker.opens)
    if (condition) found.push(condition)
    from += marker.words.length - 1
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
