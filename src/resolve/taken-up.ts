import { dependents, isBelow, markers } from '../extract/rules/tree.ts'
import { type Span, within } from '../text/span.ts'
import type { Telling } from './marks.ts'
import { type Placed, size } from './place.ts'
import { type PlacedWord, topsOf, wordsIn } from './words.ts'

/** What taking up stands on: the nouns of each kind of utterance ("accusation"), beside the words and who said what before. */
export interface Hearing extends Telling {
  readonly text: string
  readonly sayings: ReadonlyMap<string, ReadonlySet<string>>
}

/** Words for what anybody may have said, whatever the verb was. */
const ANY_SAYING = new Set(
  'statement claim complaint assertion remark report suggestion position view version account comment word'.split(' '),
)
/** Nouns of utterances that are as often something else: a telephone call, the question at hand. */
const OTHERWISE = new Set(['call', 'question', 'news', 'message', 'answer'])
const POINTER = /^(this|that|it)$/i
/** "the claim in Vienna", "at the United Nations": where and when it is taken up. */
const ASIDE = /^(in|at|on|during|before|after)$/
const BESIDE = /^(in part|in full|partly|again|entirely|too|altogether)$/

/** How far back "the claim" looks, in UTF-16 code units: the sentence before, or two when it says whose or which. */
const NEAR = 300
const FAR = 1200

/** "the claim", "Egypt's accusation", "this": which noun, and whose, by actor id; null for words that tell something of their own. */
interface Pointer {
  readonly noun: string | null
  readonly owners: readonly string[]
}

const ownersIn = ({ named }: Telling, places: readonly PlacedWord[]): Map<number, string> =>
  new Map(
    places.flatMap(({ word }) => {
      const who = named.at.get(word.start)?.[0]
      return who && /^(PROPN|ADJ|PRON|NOUN)$/.test(word.upos) ? [[word.start, who.id] as const] : []
    }),
  )

/** The pointer that some words are. */
export const pointerOf = (hearing: Hearing, span: Span): Pointer | null => {
  const places = wordsIn(hearing.words, span)
  if (places.length > 8) return null
  const [only] = places
  if (places.length === 1 && only && POINTER.test(only.word.text)) return { noun: null, owners: [] }
  const head = topsOf(places)[0]
  const noun = head?.word.lemma.toLowerCase() ?? ''
  if (!head || OTHERWISE.has(noun) || !(ANY_SAYING.has(noun) || hearing.sayings.has(noun))) return null
  const aside = dependents(head.unit, head.index, 'nmod', 'obl').filter((child) =>
    markers(head.unit, child).some((mark) => ASIDE.test(mark)),
  )
  const own = places.filter(({ unit, index }) => !aside.some((top) => unit === head.unit && isBelow(unit, index, top)))
  const owners = ownersIn(hearing, own)
  owners.delete(head.word.start)
  const rest = own.filter(
    ({ word, index }) =>
      word !== head.word &&
      !owners.has(word.start) &&
      !/^(DET|ADP|PART|PUNCT)$/.test(word.upos) &&
      !(word.upos === 'PRON' && word.deprel === 'nmod:poss') &&
      !hearing.named.units.get(word.start)?.hitAt.has(index),
  )
  if (rest.length > 0 && !BESIDE.test(rest.map(({ word }) => word.text.toLowerCase()).join(' '))) return null
  return { noun, owners: [...owners.values()] }
}

const spanOfContent = ({ candidate }: Placed): Span | null => candidate.content[0] ?? null

const isPointing = (hearing: Hearing, other: Placed): boolean => {
  const span = spanOfContent(other)
  return span !== null && pointerOf(hearing, span) !== null
}

/** True for what is said outermost: what is said within what is said is not what "the claim" means. */
const isOutermost = ({ utterances }: Hearing, other: Placed): boolean =>
  !utterances.some(
    (around) => around !== other && around.candidate.content.some((part) => within(other.candidate.cue, part)),
  )

/** "repeated Kyiv's claim that …": the claim within, whose noun the content hangs on. */
const claimWithin = (hearing: Hearing, placed: Placed, span: Span): Placed | null => {
  const head = topsOf(wordsIn(hearing.words, span))[0]
  if (head?.word.upos !== 'NOUN') return null
  return (
    hearing.utterances.find(
      (other) =>
        other !== placed &&
        within(head.word, other.candidate.cue) &&
        other.candidate.content.some((part) => part.start > head.word.start && part.end <= span.end),
    ) ?? null
  )
}

/** Who is said to have said it is never who takes it up. */
const bySomebodyElse = (placed: Placed, other: Placed): boolean =>
  other.sources.some(({ id }) => !placed.sources.some((own) => own.id === id))

/** What "denied the accusation", "repeated Egypt's claim", "confirmed this" is about: what another speaker said before. */
export const takenUp = (hearing: Hearing, placed: Placed): Placed | null => {
  const { candidate } = placed
  const { relation, cue } = candidate.rule
  const answers = cue.answers ?? relation.answers
  if (answers === 'refused' && candidate.polarity === 'POSITIVE') return null
  if (!answers || !candidate.object || candidate.modality !== 'ACTUAL') return null
  const inner = claimWithin(hearing, placed, candidate.object)
  if (inner) return inner
  const pointer = pointerOf(hearing, candidate.object)
  // "criticised it" may be about anything; "denied it" is about words.
  if (!pointer || (pointer.noun === null && answers === 'noun')) return null
  const kinds = pointer.noun !== null && !ANY_SAYING.has(pointer.noun) ? hearing.sayings.get(pointer.noun) : undefined
  const reach = pointer.owners.length > 0 || kinds ? FAR : NEAR
  const before = hearing.utterances.filter(
    (other) =>
      other.candidate.cue.start < candidate.cue.start &&
      candidate.cue.start - other.candidate.cue.start < reach &&
      bySomebodyElse(placed, other) &&
      size(other.candidate) > 0 &&
      isOutermost(hearing, other) &&
      !isPointing(hearing, other),
  )
  if (pointer.owners.length > 0)
    return before.findLast(({ sources }) => sources.some(({ id }) => pointer.owners.includes(id))) ?? null
  return (
    before.findLast((other) => kinds?.has(other.candidate.rule.relation.kind)) ??
    before.findLast((other) => candidate.cue.start - other.candidate.cue.start < NEAR) ??
    null
  )
}
