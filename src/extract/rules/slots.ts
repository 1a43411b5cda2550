import { type Filler, headsClause, isFiniteVerb, isVerb, phrases } from './arguments.ts'
import { clauseAfter, predicateClause } from './clause-by-place.ts'
import { isTime } from './phrase.ts'
import { base, dependents, lemmaAt, markers, type Unit, wordAt } from './tree.ts'

/** Slot of a clause by its form: `to` for an infinitive, `ing` for a gerund, `that` for all finite ones. */
const clauseSlot = (unit: Unit, index: number): string => {
  const word = wordAt(unit, index)
  const marks = dependents(unit, index, 'mark')
  if (word.xpos !== 'VBG' && marks.some((mark) => lemmaAt(unit, mark) === 'to')) return 'to'
  return word.xpos === 'VBG' && !isFiniteVerb(unit, index) ? 'ing' : 'that'
}

/** What fills each slot of a frame. */
export type SlotMap = Map<string, Filler[]>
/** Adds fillers to a slot. */
export const put = (slots: SlotMap, slot: string, fillers: readonly Filler[]): void => {
  if (fillers.length > 0) slots.set(slot, [...(slots.get(slot) ?? []), ...fillers])
}

/** Fills the slots of the prepositions of a phrase. */
export const putOblique = (slots: SlotMap, unit: Unit, index: number): void => {
  if (isTime(unit, index)) return
  const prepositions = markers(unit, index)
  for (const preposition of new Set(prepositions)) put(slots, preposition, phrases(unit, [index]))
  if (prepositions.length > 1) put(slots, prepositions.join(' '), phrases(unit, [index]))
}

/** "called the vote politicised": a bare participle that closes the clause of the noun before it. */
const participleOf = (unit: Unit, object: number | undefined): number | undefined =>
  object === undefined
    ? undefined
    : dependents(unit, object, 'acl').find(
        (child) =>
          child === object + 1 &&
          wordAt(unit, child).xpos === 'VBN' &&
          (unit.children[child]?.length ?? 0) === 0 &&
          /^([.,;]|and|but|)$/.test(unit.words[child + 1]?.text ?? ''),
      )

/** "called the vote a farce": the predicate of the object. */
const putComplement = (slots: SlotMap, unit: Unit, head: number): void => {
  const plain = dependents(unit, head, 'xcomp').filter(
    (child) => !headsClause(unit, child) && markers(unit, child).length === 0,
  )
  // "rated the plan a failure": the parser takes the predicate for a second object, or for a measure.
  const [object, second] = dependents(unit, head, 'iobj', 'obj', 'nsubj:pass')
  const measure = dependents(unit, head, 'obl:unmarked').find((child) => child > head && !isTime(unit, child))
  const predicate = plain[0] ?? second ?? measure ?? participleOf(unit, object)
  if (object !== undefined && predicate !== undefined) put(slots, 'complement', phrases(unit, [predicate]))
}

const DAY =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|earlier|later|also|again|early|late|that|this|last|week|month|year|morning|evening|,)$/i

/** Index of the first word of what a verb may report by its place: after "that", else right after the verb and its day; -1 without. */
const reportedStart = (unit: Unit, head: number, clausal: boolean): number => {
  const { words } = unit
  const addressed = dependents(unit, head, 'obj', 'iobj').length > 0
  const that = words.findIndex(({ text }, index) => index > head && text.toLowerCase() === 'that')
  if (!clausal && (words[that]?.upos !== 'SCONJ' || addressed)) return -1
  let next = head + 1
  while (next < words.length && DAY.test(wordAt(unit, next).text)) next++
  const from = that > head && (that <= next || !addressed || words[that]?.upos === 'SCONJ') ? that : next
  const clause = words.slice(from)
  const tense = clause.findIndex((_, k) => isFiniteVerb(unit, from + k))
  const nominal = clause.slice(0, Math.max(0, tense)).some(({ upos }) => /^(NOUN|PROPN|PRON|NUM)$/.test(upos))
  return tense > 0 && nominal && !/^(ADP|PUNCT|SCONJ|CCONJ)$/.test(from === that ? '' : (words[from]?.upos ?? 'PUNCT'))
    ? from
    : -1
}

/** A verb that reports; a clausal one reports in clauses alone, and needs no "that" to be read so. */
export interface ReportingVerb {
  readonly head: number
  readonly clausal: boolean
}

/**
 * The clause after a reporting verb that the tree has hung elsewhere: "said pressure from Qatar would not …". The parser
 * is surest about short arcs (nlp.md), and newswire puts what is said right after the verb.
 */
export const putReported = (slots: SlotMap, unit: Unit, { head, clausal }: ReportingVerb): void => {
  const infinitive = slots.get('to')?.some(({ type }) => type === 'clause')
  if (slots.has('that') || infinitive || slots.has('ing') || !isVerb(unit, head)) return
  const from = reportedStart(unit, head, clausal)
  if (from > head) put(slots, 'that', [{ head: from, from, type: 'clause' }])
}

/** Fills the slots of the clauses below a head. */
export const putClauses = (slots: SlotMap, unit: Unit, head: number): void => {
  putComplement(slots, unit, head)
  for (const child of dependents(unit, head, 'ccomp', 'xcomp', 'csubj')) {
    if (!headsClause(unit, child) && base(wordAt(unit, child).deprel) === 'xcomp') {
      putOblique(slots, unit, child)
      // "made the loan conditional on reforms".
      for (const oblique of dependents(unit, child, 'obl')) putOblique(slots, unit, oblique)
      continue
    }
    put(slots, clauseSlot(unit, child), [{ head: child, type: 'clause' }])
  }
  for (const child of dependents(unit, head, 'advcl', 'acl')) {
    if (wordAt(unit, child).deprel === 'acl:relcl') continue
    const slot = clauseSlot(unit, child)
    // "remarks made by both": a participle tells nothing.
    const clausal = isFiniteVerb(unit, child) || dependents(unit, child, 'mark', 'nsubj').length > 0
    if (slot === 'that' && wordAt(unit, child).xpos === 'VBN' && !clausal) continue
    if (slot === 'to' || wordAt(unit, head).upos !== 'VERB') put(slots, slot, [{ head: child, type: 'clause' }])
    else if (slot === 'ing') put(slots, 'ing', [{ head: child, type: 'clause' }])
    for (const mark of markers(unit, child)) if (mark !== 'to') put(slots, mark, [{ head: child, type: 'clause' }])
  }
}

const marked = (unit: Unit, head: number): number => Math.min(head, ...dependents(unit, head, 'mark'))

/** The clauses of a noun: those the tree hangs on it, and the one right after it. */
export const clausesOf = (unit: Unit, noun: number): SlotMap => {
  const slots: SlotMap = new Map()
  putClauses(slots, unit, noun)
  const clause = clauseAfter(unit, noun) ?? predicateClause(unit, noun)
  if (clause) slots.set('that', [clause])
  // "Chad's goal is to double the fund".
  const { deprel, head } = wordAt(unit, noun)
  if (/^nsubj/.test(deprel) && dependents(unit, head, 'cop').length > 0 && clauseSlot(unit, head) === 'to')
    put(slots, 'to', [{ head, from: marked(unit, head), to: unit.words.length, type: 'clause' }])
  return slots
}

const PARTICLE = /^(off|out|up|down|away|aside|back|over|forward)$/

/** "called off the drill": the parser takes the particle before an object for a preposition. */
export const putAfterParticle = (slots: SlotMap, unit: Unit, verb: number): void => {
  const particle = unit.words[verb + 1]
  if (slots.has('object') || !particle || !PARTICLE.test(particle.text) || unit.words[verb + 2]?.upos === 'ADP') return
  const object =
    dependents(unit, verb + 1, 'obj')[0] ??
    dependents(unit, verb, 'obl').find((child) => dependents(unit, child, 'case').includes(verb + 1))
  if (object !== undefined) put(slots, 'object', phrases(unit, [object]))
}
