import type { Span } from '../text/span.ts'
import type { Lexicon } from './lexicon.ts'
import type { Frame } from './rules/frames.ts'
import { type Choice, choose } from './rules/match.ts'
import type { Unit } from './rules/tree.ts'

/** `"We agree," said the envoy, who …`: the words from outside end where the clause begins. */
const follows = ({ words }: Unit, external: readonly Span[]): boolean =>
  external.some(({ end }) => end <= (words[0]?.start ?? 0) && (words[0]?.start ?? 0) - end < 4)

/** A predicate with the words from outside that it reports. */
export interface Reporter {
  readonly choice: Choice
  readonly external: readonly Span[]
}

/** "…, adding later, “…”": a verb of saying right before a quotation, with no more than an adverb and a comma between. */
const announces = ({ best }: Choice, span: Span): boolean => {
  if (!best?.rule.about.includes('quote') || best.about?.slot === 'that') return false
  const { words } = best.frame.unit
  const next = words.findIndex(({ start }) => start > span.start)
  const last = next < 0 ? words.length : next
  const between = words.slice(best.frame.head + 1, last)
  return last > best.frame.head && between.length < 4 && between.every(({ upos }) => /^(ADV|PUNCT|NOUN)$/.test(upos))
}

const mainReporter = (choices: readonly Choice[], external: readonly Span[]): Choice | undefined => {
  const first = choices[0]
  const best = first?.best
  if (first && best && follows(best.frame.unit, external) && best.rule.about.includes('quote') && !best.frame.passive)
    return { ...first, best: { ...best, about: null } }
  return choices.find((one) => one.best?.about === null || one.best?.about?.slot === 'to')
}

/**
 * The words from outside belong to the first reporting verb that has no content of its own; where the clause follows them, to its
 * first reporting verb, which then reports nothing else. A later verb right before a quotation has that one for its own.
 */
export const reportersOf = (
  lexicon: Lexicon,
  frames: readonly Frame[],
  external: readonly Span[],
): readonly Reporter[] => {
  if (external.length === 0) return []
  const choices = frames
    .flatMap((frame) => (frame.form === 'noun' ? [] : (choose(lexicon, frame, true) ?? [])))
    .filter(({ best }) => best?.rule.relation.family === 'utterance')
  const main = mainReporter(choices, external)
  if (!main) return []
  const later = choices.slice(choices.findIndex(({ best }) => best?.frame.head === main.best?.frame.head) + 1)
  const owners = external.map((span) => later.find((choice) => announces(choice, span)) ?? main)
  return [...new Set([main, ...owners])].map((choice) => ({
    choice,
    external: external.filter((_, k) => owners[k] === choice),
  }))
}
