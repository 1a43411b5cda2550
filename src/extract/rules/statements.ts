import type { Modality } from '../../ontology/relations.ts'
import { hull, type Span } from '../../text/span.ts'
import type { Candidate, Mention } from '../candidate.ts'
import type { Rule } from '../lexicon.ts'
import type { Absence } from './absence.ts'
import { ownSubjects } from './arguments.ts'
import { type Content, contentOf, fillerSpan, withPreposition } from './content.ts'
import type { Match } from './match.ts'
import { modalityOf, nounModality, saidModality } from './modality.ts'
import { fullPhrase, mentionAt, mentionOf, participants, phraseSpan } from './phrase.ts'
import { base, dependents, spanOf, subtree, type Unit, wordAt } from './tree.ts'

/** The predicate with its negation, particle ("made clear") and restricted object when these stand next to each other. */
const cueSpan = ({ frame, rule, cueObject }: Match): Span => {
  const { unit, head } = frame
  const beside = unit.words[head + 1]?.lemma.toLowerCase() ?? ''
  const near = frame.negation.filter((index) => index < head && head - index < 5)
  const particles = dependents(unit, head, 'compound:prt')
  const first = Math.min(head, ...near)
  const last = Math.max(
    head,
    ...particles,
    ...(rule.particles?.has(beside) ? [head + 1] : []),
    ...(cueObject !== null && cueObject > head && cueObject - head < 5 ? [cueObject] : []),
  )
  return { start: wordAt(unit, first).start, end: wordAt(unit, last).end }
}

const CLAUSE_END = new Set(['conj', 'parataxis', 'cc', 'punct', 'discourse'])

/** The words of a clause without those coordinated with it; "what Chad needs" is told with what that is. */
export const clauseOf = (unit: Unit, head: number): Span => {
  const what = wordAt(unit, head).head
  const free = what >= 0 && what < head && /^what$/i.test(wordAt(unit, what).text)
  const top = !free ? head : wordAt(unit, what).head >= 0 ? wordAt(unit, what).head : what
  const words = subtree(unit, top, (child) => CLAUSE_END.has(base(wordAt(unit, child).deprel)))
  return spanOf(unit, words) ?? wordAt(unit, head)
}

const evidenceOf = (match: Match, cue: Span, content: readonly Span[], source: Mention | null): Span => {
  const { frame } = match
  const subjects = frame.form === 'adjective' ? (frame.slots.get('subject') ?? []) : []
  const own =
    frame.form === 'verb'
      ? [clauseOf(frame.unit, frame.head)]
      : [
          fullPhrase(frame.unit, frame.head) ?? cue,
          ...subjects.flatMap((filler) => fillerSpan(frame.unit, filler) ?? []),
        ]
  const utterance = match.rule.relation.family === 'utterance'
  const near = (span: Span): boolean => Math.abs(span.start - cue.start) < 600
  return hull([
    cue,
    ...(utterance ? [] : own),
    ...content.filter(near),
    ...(utterance && source && near(source) ? [source] : []),
  ])
}

/** Whom an echo repeats: the speaker of the utterance it takes up. */
const echoed = (unit: Unit, verb: number): Mention[] =>
  verb < 0 ? [] : dependents(unit, verb, 'nsubj').map((subject) => mentionAt(unit, subject))

const targetsOf = (match: Match, echoes: number): Mention[] => {
  const { frame, rule, about } = match
  if (echoes >= 0 && rule.target.includes('object')) return echoed(frame.unit, echoes)
  const explicit = match.target.map((filler) => mentionOf(frame.unit, filler))
  if (rule.relation.family !== 'commitment') return explicit
  // "threatened that Chad would lose the aid": whom it would befall, or help.
  const befalls = (head: number): number[] => (about?.slot === 'that' ? ownSubjects(frame.unit, head) : [])
  const below =
    about?.fillers.flatMap(({ head, type }) =>
      type === 'clause' ? [...befalls(head), ...participants(frame.unit, head)] : [head],
    ) ?? []
  return [...explicit, ...below.map((head) => mentionAt(frame.unit, head))]
}

const commitmentOf = ({ relation, cue }: Rule): Candidate['commitment'] =>
  relation.commitment ? { ...relation.commitment, force: cue.force ?? relation.commitment.force } : null

/** What the statement is about, as words: the content, else the first argument that is not the source. */
const objectOf = (match: Match, content: readonly Span[]): Span | null => {
  if (content.length > 0) return hull(content)
  const { frame } = match
  const whom = match.rule.relation.family === 'deed' ? match.target[0] : undefined
  if (whom) return phraseSpan(frame.unit, whom.head)
  const filler = match.about?.fillers[0] ?? match.target[0] ?? frame.slots.get('object')?.[0]
  return filler ? fillerSpan(frame.unit, filler) : null
}

/** Confidence by construction: finite that-clauses and quotations are surest, nouns and far objects least (nlp.md, LAS by relation). */
const confidenceOf = ({ frame, about, source }: Match, external: boolean): number => {
  const form = frame.form === 'verb' ? 0.85 : frame.form === 'adjective' ? 0.75 : 0.65
  const slot = external || about?.slot === 'that' ? 0.08 : 0
  return Math.round((form + slot - (source.length ? 0 : 0.15)) * 100) / 100
}

const NO_CONTENT: Content = { spans: [], takesUp: false, echoes: -1 }

const modalityIn = ({ frame: { unit, head, form, negation }, rule }: Match): Modality => {
  if (form === 'noun') return nounModality(unit, head)
  // "will not accept" refuses now.
  return rule.relation.family === 'utterance' || rule.cue.negated
    ? saidModality(unit, head, negation.length > 0)
    : modalityOf(unit, head)
}

/** The candidates of a matched frame: one for each coordinated source and target. */
export const candidatesOf = (match: Match, external: readonly Span[], reports: ReadonlySet<string>): Candidate[] => {
  const { frame, rule } = match
  const { unit } = frame
  const tells = /^(utterance|commitment|stance)$/.test(rule.relation.family)
  const { spans: content, takesUp, echoes } = tells ? contentOf(match, external, reports) : NO_CONTENT
  const cue = cueSpan(match)
  const sources: (Mention | null)[] = match.source.length
    ? match.source.map((filler) => mentionOf(unit, filler))
    : [null]
  const met = rule.relation.symmetric && match.target.length === 0 && sources.length === 2
  const targets = met ? sources.slice(1).flatMap((second) => second ?? []) : targetsOf(match, echoes)
  const coordinated = match.target.length > 1 ? targets.map((one) => [one]) : [targets]
  const modality = modalityIn(match)
  // "Lebanon and Israel signed": one statement of the two; three or more parties give one each (guideline 8).
  return (met ? sources.slice(0, 1) : sources).flatMap((source) =>
    coordinated.map((list) => ({
      rule,
      ruleId: rule.id,
      polarity: frame.negation.length > 0 && !rule.cue.negated ? ('NEGATIVE' as const) : ('POSITIVE' as const),
      modality,
      source,
      ownWord: false,
      bySpeaker: false,
      onlyIf: null,
      targets: list,
      cue,
      content,
      takesUp,
      object: objectOf(match, content),
      evidence: evidenceOf(match, cue, content, source),
      conditions: match.condition.flatMap((filler) => withPreposition(unit, filler) ?? []),
      deadline: null,
      commitment: commitmentOf(rule),
      confidence: confidenceOf(match, external.length > 0),
    })),
  )
}

type Side = 'giver' | 'receiver' | 'partner' | 'subject'

/** What an absence tells, from its words to who is left without it. */
type Lack = Pick<Candidate, 'rule' | 'cue' | 'source' | 'targets' | 'object' | 'evidence'>

/** The candidate that something is lacking. */
export const lackOf = (lack: Lack): Candidate => ({
  ...lack,
  ruleId: lack.rule.id,
  polarity: 'POSITIVE',
  modality: 'ACTUAL',
  ownWord: false,
  bySpeaker: false,
  onlyIf: null,
  content: [],
  takesUp: false,
  conditions: [],
  deadline: null,
  commitment: null,
  confidence: 0.8,
})

/** The candidates of an absence. A rule's `source` and `target` name the sides `giver`, `receiver` and `subject`. */
export const absenceCandidates = (unit: Unit, absence: Absence): Candidate[] => {
  const { rule, cue } = absence
  const side = (slots: readonly string[]): readonly number[] =>
    slots.map((slot) => absence[(slot === 'with' ? 'partner' : slot) as Side] ?? []).find((list) => list.length > 0) ??
    []
  const sources = side(rule.source).map((head) => mentionAt(unit, head))
  const told = side(rule.target).map((head) => mentionAt(unit, head))
  const paired = rule.relation.symmetric && sources.length === 2 && told.length === 0
  const targets = paired ? sources.slice(1) : told
  const object = fullPhrase(unit, absence.noun)
  const clause = wordAt(unit, absence.clause).upos === 'VERB' ? clauseOf(unit, absence.clause) : null
  const evidence = hull([cue, ...(object ? [object] : []), ...(clause ? [clause] : [])])
  return (paired ? sources.slice(0, 1) : sources.length ? sources : [null]).map((source) =>
    lackOf({ rule, cue, source, targets, object, evidence }),
  )
}
