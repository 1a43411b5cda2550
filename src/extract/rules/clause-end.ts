import type { Span } from '../../text/span.ts'
import type { Frame } from './frames.ts'
import { base, dependents, lemmaAt, spanOf, subtree, type Unit, wordAt } from './tree.ts'

/** The numbers from `from` to `to`, exclusive. */
export const indicesBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

/** The first word of a phrase or clause that is no mark. */
export const firstOf = (unit: Unit, head: number): number =>
  Math.min(...subtree(unit, head).filter((index) => wordAt(unit, index).upos !== 'PUNCT'), head)

/** "said Kyiv would follow and proposed …": a reporting verb in the tense of the cue, without a subject, is the speaker's again. */
const nextPredicate = (unit: Unit, cue: number, reports: ReadonlySet<string>): number => {
  const { xpos } = wordAt(unit, cue)
  const verb = unit.words.findIndex(
    (word, index) =>
      index > cue + 2 &&
      word.xpos === xpos &&
      /^(VBD|VBZ|VBP)$/.test(xpos) &&
      reports.has(word.lemma.toLowerCase()) &&
      unit.words[index - 1]?.upos === 'CCONJ' &&
      unit.words.slice(cue + 1, index - 1).some(({ xpos: tag }) => tag === 'MD'),
  )
  return verb < 0 ? unit.words.length : verb - 1
}

/** Where a reported clause ends: before the next predicate of the same speaker, else at the end of the unit. */
export const clauseEnd = (unit: Unit, cue: number, after: number, reports: ReadonlySet<string>): number => {
  const next = dependents(unit, cue, 'conj', 'parataxis', 'advcl').filter((child) => {
    // "said that A won and that B lost": the second clause is told too.
    const told = dependents(unit, child, 'mark').some((mark) => lemmaAt(unit, mark) === 'that')
    if (child <= after || told) return false
    const own = dependents(unit, child, 'nsubj', 'nsubj:pass').length > 0
    return reports.has(lemmaAt(unit, child)) || (base(wordAt(unit, child).deprel) === 'conj' && !own)
  })
  const outer = next.length ? Math.min(...next.map((child) => firstOf(unit, child))) : unit.words.length
  return Math.min(outer, nextPredicate(unit, cue, reports))
}

/** A day or adverb of time that stands between a verb of saying and what is said. */
export const DAY = /^((mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|earlier|later|also)$/i

/** Nouns that take up what was said. */
export const ANAPHORS = new Set(
  'statement claim complaint assertion accusation allegation charge step move position view remark comment assessment demand warning proposal offer decision figure report version suggestion idea finding conclusion interpretation reading notion argument'.split(
    ' ',
  ),
)

/** Verbs that answer what somebody else has said. */
export const ANSWERING = new Set(
  'deny confirm dispute contest refute rebut reject dismiss acknowledge admit echo repeat corroborate contradict question'.split(
    ' ',
  ),
)

/** ", which Niger has denied", ", which Niger declined to confirm": others' answer to the clause before the comma. */
const isAnswer = ({ words }: Unit, comma: number): boolean => {
  if (!/^which$/i.test(words[comma + 1]?.text ?? '')) return false
  const next = words.slice(comma + 2, comma + 10)
  const verb = next.findIndex(({ upos }) => upos === 'VERB')
  const answer = next.findIndex(({ lemma, upos }) => upos === 'VERB' && ANSWERING.has(lemma.toLowerCase()))
  const named = next.slice(0, Math.max(verb, 0)).some(({ upos }) => /^(NOUN|PROPN|PRON)$/.test(upos))
  return named && answer >= verb && !/^(DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(next[answer + 1]?.upos ?? '')
}

/** The comma before "a claim echoed by", "which was denied by", "as confirmed by": others' words on the clause before it; -1 without. */
export const asideStart = (unit: Unit, from: number): number =>
  unit.words.findIndex(({ text }, comma) => {
    if (comma <= from || text !== ',') return false
    if (isAnswer(unit, comma)) return true
    const next = unit.words.slice(comma + 1, comma + 9)
    const by = next.findIndex((word) => word.text.toLowerCase() === 'by')
    const opener = next[0]?.text.toLowerCase() ?? ''
    const opens = /^(as|which)$/.test(opener) || next.slice(0, 3).some(({ lemma }) => ANAPHORS.has(lemma.toLowerCase()))
    return opens && by > 0 && next.slice(1, by).some(({ xpos }) => /^(VBN|VBD)$/.test(xpos))
  })

const ASIDE = /^(though|although|despite)$/i

/**
 * The comma before what the narrator adds: "said the road was open, though the envoy …", "…, citing the weather" (PolNeAR: 18 of 22
 * such clauses stand outside what is said); -1 without.
 */
const narratorStart = (unit: Unit, from: number, reports: ReadonlySet<string>): number =>
  unit.words.findIndex(({ text }, comma) => {
    const next = unit.words[comma + 1]
    if (comma <= from + 2 || text !== ',' || !next) return false
    const even = next.text.toLowerCase() === 'even' && unit.words[comma + 2]?.text.toLowerCase() === 'though'
    return even || ASIDE.test(next.text) || (next.xpos === 'VBG' && reports.has(next.lemma.toLowerCase()))
  })

/** From a word to the next predicate of the speaker or others' words on the clause, at least to `last`. */
export const reportedBetween = (
  { unit, head }: Frame,
  from: number,
  last: number,
  reports: ReadonlySet<string>,
): Span | null => {
  const end = Math.max(last + 1, clauseEnd(unit, head, last, reports))
  const stops = [asideStart(unit, from), narratorStart(unit, from, reports)].filter((stop) => stop > from)
  return spanOf(unit, indicesBetween(from, Math.min(end, ...stops)))
}
