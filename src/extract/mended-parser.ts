import { mendWord, type Parser, type TaggedWord, type Word } from '../text/parser.ts'
import { baseForms, type Known, mendLemmas, mendNouns } from './known-lemma.ts'

const hasTense = ({ xpos }: TaggedWord): boolean => /^(VBD|VBZ|VBP|MD)$/.test(xpos)

/** "Russia lifts blockade": a word in -s after a name, read as a noun, that the lexicon knows as a verb; -1 without. */
const missedVerb = (words: readonly TaggedWord[], knows: Known): number =>
  words.findIndex(
    ({ text, xpos }, i) =>
      i > 0 &&
      i < words.length - 1 &&
      /^(NNS|NN|NNP|NNPS)$/.test(xpos) &&
      /^\p{Ll}+s$/u.test(text) &&
      words[i - 1]?.upos === 'PROPN' &&
      baseForms(text).some(knows.verb),
  )

/** Verbs whose third person no noun shares: after any subject, `denies` is one. */
const NEVER_NOUNS = new Set(
  'deny insist accuse urge confirm agree refuse argue criticise criticize condemn warn allege assert acknowledge reject accept believe say tell think want seek describe announce declare expect oppose denounce recognise recognize admit maintain contend suggest emphasise emphasize recall impose reckon'.split(
    ' ',
  ),
)

const isNoun = ({ xpos, text }: TaggedWord): boolean => /^(NNS|NN|NNP|NNPS)$/.test(xpos) && /^\p{Ll}+s$/u.test(text)

/** Words that hardly follow a plural noun: what is told after it begins. */
const OPENS_CLAUSE = /^(that|how|whether|why)$/

/** "denies" anywhere; "the envoy notes that": a subject before, its clause after. */
const isSurelyVerb = (words: readonly TaggedWord[], i: number, knows: Known): boolean => {
  const forms = baseForms(words[i]?.text ?? '')
  if (forms.some((form) => NEVER_NOUNS.has(form))) return true
  const before = words[/^(also|now|still)$/i.test(words[i - 1]?.text ?? '') ? i - 2 : i - 1]
  // "Ana Roe, the envoy of Chad, claims that …"
  const beside =
    before?.text === ',' && words.findIndex(({ text }) => text === ',') < i - 1 && !words.slice(0, i).some(hasTense)
  return (
    (/^(NOUN|PROPN)$/.test(before?.upos ?? '') || beside) &&
    OPENS_CLAUSE.test(words[i + 1]?.text ?? '') &&
    forms.some(knows.verb)
  )
}

/** Verbs whose past is their base form, which the tagger takes for nouns after a name: "Italy set conditions". */
const UNCHANGED = new Set('set cast cut put hit shut quit let split'.split(' '))

/** "Malta cast doubt": a sentence without a tense in which such a form stands between a name and a noun; -1 without. */
const missedPast = (words: readonly TaggedWord[]): number =>
  words.findIndex(
    ({ text, xpos }, i) =>
      xpos === 'NN' &&
      UNCHANGED.has(text) &&
      words[i - 1]?.upos === 'PROPN' &&
      /^(NOUN|ADJ|NUM|DET)$/.test(words[i + 1]?.upos ?? ''),
  )

/** "…, two envoys told this paper", "…, the ministry reported": a past that closes the sentence, read as a participle; -1 without. */
const missedReport = (words: readonly TaggedWord[], knows: Known): number => {
  const comma = words.findLastIndex(({ text }, i) => text === ',' && i < words.length - 3)
  const verb = words.findIndex(({ upos }, i) => i > comma && upos === 'VERB')
  const closes = words[verb]?.text === 'told' ? words[verb + 1]?.upos !== 'PART' : verb === words.length - 2
  const named = words.slice(comma + 1, verb).every(({ upos }) => /^(DET|ADJ|NUM|NOUN|PROPN)$/.test(upos))
  const told = words[verb]?.xpos === 'VBN' && knows.verb(words[verb]?.lemma ?? '')
  return comma > 0 && verb > comma + 1 && closes && named && told && isNominal(words[verb - 1]) ? verb : -1
}

/** Pasts that are nothing else, of verbs too rare for the tagger. */
const PASTS = new Set('withdrew forbade overthrew undertook foresaw froze unfroze forsook strove swore'.split(' '))

const IN_SUBJECT = /^(NOUN|PROPN|ADJ|NUM|ADV)$/

/** "The road is closed, port sources caution.": what closes a sentence behind a comma and a plural noun; -1 without. */
const closingVerb = (words: readonly TaggedWord[], knows: Known): number => {
  const last = words.findLastIndex(({ upos }) => upos !== 'PUNCT')
  const comma = words.findLastIndex(({ text }) => text === ',')
  const { text, xpos } = words[last] ?? { text: '', xpos: '' }
  const subject = words.slice(comma + 1, last)
  const closes =
    comma > 1 && xpos === 'NN' && subject.at(-1)?.xpos === 'NNS' && subject.every(({ upos }) => IN_SUBJECT.test(upos))
  return closes && knows.verb(text) && words.slice(0, comma).some(hasTense) ? last : -1
}

/** "Analysts at a bank reckon that …": a verb that is no noun, behind a plural and before what is told; -1 without. */
const openingVerb = (words: readonly TaggedWord[]): number => {
  const verb = words.findIndex(
    ({ text, xpos }, i) => xpos === 'NN' && NEVER_NOUNS.has(text) && words[i + 1]?.text === 'that',
  )
  const before = words.slice(0, Math.max(0, verb))
  return before.some(({ xpos }) => /^NNP?S$/.test(xpos)) && !before.some(hasTense) ? verb : -1
}

/** The words that must be verbs although the tagger took them for nouns, with the tag they get. */
const verbHints = (words: readonly TaggedWord[], knows: Known): (readonly [number, string])[] => {
  const sure = words.flatMap((word, i): (readonly [number, string])[] => {
    if (PASTS.has(word.text) && word.upos !== 'VERB') return [[i, 'VERB|VBD']]
    return i > 0 && isNoun(word) && isSurelyVerb(words, i, knows) ? [[i, 'VERB|VBZ']] : []
  })
  const report = missedReport(words, knows)
  if (report >= 0) return [[report, 'VERB|VBD']]
  const plural = [closingVerb(words, knows), openingVerb(words)].filter((i) => i >= 0)
  if (sure.length + plural.length > 0 || words.some(hasTense))
    return [...sure, ...plural.map((i) => [i, 'VERB|VBP'] as const)]
  const [present, past] = [missedVerb(words, knows), missedPast(words)]
  return present >= 0 ? [[present, 'VERB|VBZ']] : past >= 0 ? [[past, 'VERB|VBD']] : []
}

/** Words that tell of a person by what follows, and the tag they have then: "sources close to the court", "people briefed on the talks". */
const MODIFIERS: ReadonlyMap<string, readonly [next: RegExp, tag: string]> = new Map([
  ['close', [/^to$/i, 'ADJ|JJ']],
  ['briefed', [/^(on|about)$/i, 'VERB|VBN']],
])

/** Such a word read as the verb of its sentence although another verb follows: "sources close to the court said …". */
const modifierHints = (words: readonly TaggedWord[]): (readonly [number, string])[] =>
  words.flatMap((word, i) => {
    const [next, tag] = MODIFIERS.get(word.text) ?? []
    const misread = next && hasTense(word) && isNominal(words[i - 1]) && next.test(words[i + 1]?.text ?? '')
    return tag && misread && goesOnWithVerb(words, i + 2) ? [[i, tag] as const] : []
  })

const AID_GIVER = /^(agency|group|worker|official|organi[sz]ation|charity)$/

/** "aid agencies say", "an official said": who speaks, which the tagger may take for a verb or an adjective. */
const nounHints = (words: readonly TaggedWord[]): (readonly [number, string])[] =>
  words.flatMap(({ text, upos }, i) => {
    const next = words[i + 1]
    const misread =
      (text === 'aid' && upos === 'VERB' && AID_GIVER.test(next?.lemma ?? '')) ||
      (text === 'official' && upos === 'ADJ' && next !== undefined && hasTense(next))
    return misread ? [[i, 'NOUN|NN'] as const] : []
  })

const isNominal = (word: TaggedWord | undefined): boolean => /^(NOUN|PROPN)$/.test(word?.upos ?? '')

const goesOnWithVerb = (words: readonly TaggedWord[], from: number): boolean => {
  const verb = words.findIndex((word, i) => i >= from && hasTense(word))
  return (
    verb > 0 &&
    !words.slice(from, verb).some(({ upos, text }) => /^(CCONJ|SCONJ)$/.test(upos) || /^(,|who|which|that)$/.test(text))
  )
}

/** "She said that talks went on, and praised Oman": what a comma parts from the clause that is told goes on what tells it. */
const mendConjuncts = (words: readonly Word[]): readonly Word[] =>
  words.map((word, i) => {
    const told = word.deprel === 'conj' ? words[word.head] : undefined
    const telling = told?.deprel === 'ccomp' ? words[told.head] : undefined
    if (!told || !telling || telling.xpos !== word.xpos || told.head > word.head) return word
    const parted = /^(and|but)$/.test(words[i - 1]?.text ?? '') && words[i - 2]?.text === ','
    return parted && hasTense(word) ? mendWord(word, { head: told.head }) : word
  })

/**
 * A parser that knows what the lexicon knows: verbs get the lemma a rule has for them, and a sentence is tagged again where its
 * tagger took such a verb for a noun ("The ELN denies that …").
 */
export const mendedParser = ({ tag, attach }: Parser, knows: Known): Parser => ({
  tag: (tokens, hints) => {
    const words = tag(tokens, hints)
    const misread = [...verbHints(words, knows), ...modifierHints(words), ...nounHints(words)]
    return mendLemmas(misread.length === 0 ? words : tag(tokens, new Map([...(hints ?? []), ...misread])), knows)
  },
  attach: (words) => mendNouns(mendConjuncts(attach(words)), knows),
})
