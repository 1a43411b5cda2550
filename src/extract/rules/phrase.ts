import type { Span } from '../../text/span.ts'
import type { Mention } from '../candidate.ts'
import type { Filler } from './arguments.ts'
import { base, dependents, included, markers, spanOf, subtree, type Unit, wordAt } from './tree.ts'

const LOOSE = new Set([
  'acl',
  'appos',
  'conj',
  'cc',
  'punct',
  'parataxis',
  'advcl',
  'case',
  'dep',
  'mark',
  'list',
  'orphan',
  'discourse',
  'cop',
  'nsubj',
  'aux',
  'advmod',
  'obl',
])

const TIME =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day|(19|20)\d\d|week|month|year|morning|evening|afternoon|night|weekend|midday|midnight|noon|dawn|dusk)s?$/i

const PART_OF_TIME = /^(fall|spring|summer|autumn|winter|end|start|beginning|middle|eve|course)$/i

const ORDINAL = /^(first|second|third|\p{L}+th|last|next)$/iu

/** When something happened is not whom or what it was about: "on 3 May", "in the fall of 1990", "for the third time". */
export const isTime = (unit: Unit, index: number): boolean => {
  const { text, upos } = wordAt(unit, index)
  if (TIME.test(text)) return true
  if (/^time$/i.test(text))
    return dependents(unit, index, 'amod').some((child) => ORDINAL.test(wordAt(unit, child).text))
  return (
    (upos === 'NUM' || PART_OF_TIME.test(text)) &&
    dependents(unit, index, 'nmod', 'compound', 'flat').some((child) => TIME.test(wordAt(unit, child).text))
  )
}

/** A noun phrase without relative clauses, appositions, conjuncts, the preposition before it and the day after it ("the emir on Friday"). */
export const phraseSpan = (unit: Unit, head: number): Span => {
  const words = subtree(unit, head, (child) => {
    const relation = base(wordAt(unit, child).deprel)
    if (included(unit, head).includes(child)) return true
    if (child > head && relation === 'nmod' && isTime(unit, child)) return true
    return LOOSE.has(relation) && !(relation === 'advmod' && child < head && child > head - 3)
  })
  const { start, end } = wordAt(unit, head)
  return spanOf(unit, words) ?? { start, end }
}

/** The mention that fills a slot; where a relative pronoun stands for it, the pronoun is the words and the noun the head. */
export const mentionOf = (unit: Unit, { head, local }: Filler): Mention =>
  local === undefined
    ? mentionAt(unit, head)
    : { unit, head, start: wordAt(unit, local).start, end: wordAt(unit, local).end }

/** The mention with this head word. */
export const mentionAt = (unit: Unit, head: number): Mention => ({ unit, head, ...phraseSpan(unit, head) })

/** A noun phrase with all that hangs on it, without its preposition. */
export const fullPhrase = (unit: Unit, head: number): Span | null =>
  spanOf(
    unit,
    subtree(unit, head, (child) => ['case', 'cc', 'punct'].includes(base(wordAt(unit, child).deprel))),
  )

/** A clause with its marker ("that", "to") and all below it. */
export const clauseSpan = (unit: Unit, head: number): Span | null =>
  spanOf(
    unit,
    subtree(unit, head, (child) => ['cc', 'punct'].includes(base(wordAt(unit, child).deprel)) && child < head),
  )

/** The noun phrases below a clause that may be whom an action is for or against: objects first, then prepositional phrases, then possessors. */
export const participants = (unit: Unit, head: number): number[] => {
  const direct = dependents(unit, head, 'iobj', 'obj', 'nsubj:pass')
  const oblique = dependents(unit, head, 'obl').filter((child) => !markers(unit, child).includes('by'))
  const below = direct.flatMap((child) => dependents(unit, child, 'nmod'))
  const deeper = dependents(unit, head, 'xcomp').flatMap((child) => participants(unit, child))
  return [...direct, ...oblique, ...below, ...deeper]
}
