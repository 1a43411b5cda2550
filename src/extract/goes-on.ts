import type { Sentence } from '../text/sentences.ts'
import { overlaps, type Span, within } from '../text/span.ts'
import type { Candidate, Mention } from './candidate.ts'
import type { Gazetteer } from './names.ts'
import { dependents, lemmaAt, markers, type Unit, wordAt } from './rules/tree.ts'

/** A sentence with the trees of its parts. */
export interface ParsedSentence {
  readonly sentence: Sentence
  readonly units: readonly Unit[]
}

/** A clause in the tense of speech that is told in the past: "would", "could", "had to" for what is or will be, "had" for what was. */
interface Backshifted {
  readonly tense: 'modal' | 'perfect'
  readonly unit: Unit
  readonly verb: number
  readonly subject: number
}

/** "would need the consent of parliament", "would lose a tenth": weighed by whoever writes, seldom said. */
const WEIGHED = new Set(
  'be do have need require face lose gain benefit struggle become seem remain risk mark mean cost'.split(' '),
)

/** "would later change his mind", "however": what came of it, or another thought. */
const TURN = /^(later|eventually|ultimately|finally|without|otherwise|but|however|yet|instead|if|unless|\?)$/i

const tenseOf = (unit: Unit, verb: number): Backshifted['tense'] | null => {
  const auxiliaries = dependents(unit, verb, 'aux').map((index) => wordAt(unit, index).text.toLowerCase())
  if (auxiliaries.some((word) => /^(would|could|['’]d)$/.test(word)))
    return auxiliaries.includes('have') ? null : 'modal'
  if (auxiliaries.includes('had')) return 'perfect'
  const obliges = dependents(unit, verb, 'xcomp').length > 0
  return obliges && /^(had|was|were)$/i.test(wordAt(unit, verb).text) ? 'modal' : null
}

const backshifted = (unit: Unit, verb: number): Backshifted | null => {
  const tense = tenseOf(unit, verb)
  const subject = dependents(unit, verb, 'nsubj')[0]
  return tense && subject !== undefined ? { tense, unit, verb, subject } : null
}

/** The first such clause of what is reported; none in what is asked. */
const reportedIn = (units: readonly Unit[], content: readonly Span[]): Backshifted | undefined =>
  units
    .flatMap((unit) =>
      unit.words.flatMap((word, verb) =>
        content.some((part) => within(word, part)) ? (backshifted(unit, verb) ?? []) : [],
      ),
    )
    .find(({ unit, verb }) => !markers(unit, verb).some((mark) => /^(if|whether)$/.test(mark)))

/** A noun phrase, by its head. */
type Phrase = Pick<Mention, 'unit' | 'head'>

const subjectOf = ({ unit, subject }: Backshifted): Phrase => ({ unit, head: subject })

/** A pronoun, a name, or a noun for people or a body of them. */
const mayAct = ({ nouns }: Gazetteer, { unit, head }: Phrase): boolean => {
  const lemma = lemmaAt(unit, head)
  const noun = nouns.person.has(lemma) || nouns.group.has(lemma) || nouns.state.has(lemma)
  return noun || /^(PRON|PROPN)$/.test(wordAt(unit, head).upos)
}

/** An utterance whose content the next sentence may go on with, and the clause of it that tells how. */
interface Voice {
  readonly cue: number
  readonly speaker: Phrase | null
  readonly reported: Backshifted
}

/** Whether a pronoun may stand for a phrase, by number, and by whether that is a person. */
const mayStandFor = (pronoun: string, { nouns }: Gazetteer, { unit, head }: Phrase): boolean => {
  const lemma = lemmaAt(unit, head)
  const many = lemma === 'they' || /^NNP?S$/.test(wordAt(unit, head).xpos) || dependents(unit, head, 'conj').length > 0
  if (many || pronoun === 'they') return many && pronoun === 'they'
  if (/^(he|she|it)$/.test(lemma)) return lemma === pronoun
  const person = nouns.person.has(lemma)
  return person ? pronoun !== 'it' : pronoun === 'it' || wordAt(unit, head).upos === 'PROPN'
}

/** Whether a clause is about those of whom the reported one tells, or, unless it is of what they had done, about the speaker. */
const isOfThem = (gazetteer: Gazetteer, { reported, speaker }: Voice, next: Backshifted): boolean => {
  const about = next.tense === 'modal' && speaker ? [subjectOf(reported), speaker] : [subjectOf(reported)]
  const lemma = lemmaAt(next.unit, next.subject)
  return /^(he|she|it|they)$/.test(lemma)
    ? about.some((phrase) => mayStandFor(lemma, gazetteer, phrase))
    : about.some(({ unit, head }) => lemmaAt(unit, head) === lemma)
}

/** The clause that heads a sentence of which all clauses are told so, and where nothing says that the article speaks. */
const headOf = ({ sentence, units }: ParsedSentence): Backshifted | null => {
  if (sentence.tokens.some(({ text }) => TURN.test(text))) return null
  const heads = units.map((unit) => {
    const root = unit.words.findIndex(({ head }) => head < 0)
    const weighed = root < 0 || WEIGHED.has(lemmaAt(unit, root)) || dependents(unit, root, 'cop').length > 0
    return weighed ? null : backshifted(unit, root)
  })
  return heads.includes(null) ? null : (heads[0] ?? null)
}

const isPast = (units: readonly Unit[], cue: Span): boolean =>
  units.some(({ words }) => words.some((word) => /^VB[DGN]$/.test(word.xpos) && within(word, cue)))

/** What tells as its speaker's word what its content says. */
const tells = ({ rule, polarity, modality, takesUp, content }: Candidate): boolean =>
  rule.factivity !== 'COUNTERFACTIVE' &&
  polarity === 'POSITIVE' &&
  modality === 'ACTUAL' &&
  !takesUp &&
  content.length > 0

/** The last utterance of a sentence that no other reports. */
const voiceOf = (
  { sentence, units }: ParsedSentence,
  utterances: readonly Candidate[],
  gazetteer: Gazetteer,
): Voice | null => {
  const own = utterances.filter(({ cue }) => within(cue, sentence))
  const outer = own.filter(({ cue }) => !own.some(({ content }) => content.some((part) => within(cue, part))))
  const last = outer.at(-1)
  const reported = last && tells(last) && isPast(units, last.cue) ? reportedIn(units, last.content) : undefined
  return last && reported && mayAct(gazetteer, subjectOf(reported))
    ? { cue: last.cue.start, speaker: last.source, reported }
    : null
}

/**
 * Free indirect speech: a sentence without a cue goes on what the one before it in its paragraph reported, when both are told in the
 * tense of speech told in the past, of the same people: "Norway said it would lift the ban. It would also reopen its embassy."
 * The utterances with the sentences that go on what they report.
 */
export const withContinuations = (
  parsed: readonly ParsedSentence[],
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
): Candidate[] => {
  const utterances = candidates.filter(({ rule }) => rule.relation.family === 'utterance')
  const goesOn = new Map<number, Span[]>()
  let voice: Voice | null = null
  parsed.forEach((one, index) => {
    const { sentence } = one
    const told = utterances.some(
      ({ cue, content, modality }) =>
        modality === 'ACTUAL' && [cue, ...content].some((span) => overlaps(span, sentence)),
    )
    const same = parsed[index - 1]?.sentence.paragraph === sentence.paragraph
    const next = !told && voice && same ? headOf(one) : null
    if (voice && next && next.tense === voice.reported.tense && isOfThem(gazetteer, voice, next))
      goesOn.set(voice.cue, [...(goesOn.get(voice.cue) ?? []), { start: sentence.start, end: sentence.end }])
    else voice = voiceOf(one, utterances, gazetteer)
  })
  return candidates.map((candidate) => {
    const after = goesOn.get(candidate.cue.start)
    return after && candidate.content.length > 0 ? { ...candidate, goesOn: after } : candidate
  })
}
