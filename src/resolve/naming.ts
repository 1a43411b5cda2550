import type { Extraction, ReadUnit } from '../extract/extract.ts'
import { phraseSpan } from '../extract/rules/phrase.ts'
import { base, conjuncts, dependents, lemmaAt, markers, type Unit, wordAt } from '../extract/rules/tree.ts'
import type { Word } from '../text/parser.ts'
import type { Span } from '../text/span.ts'
import { antecedents } from './antecedent.ts'
import type { ResolveContext, Who } from './discourse.ts'
import { isDefinite, isHumanNoun, isPlace, isPluralNoun, type NamedUnit, nameUnit } from './noun-phrase.ts'
import { isSeat, NOBODY } from './owner.ts'
import { type By, whoAt, whoInside } from './who.ts'

/** A phrase that names an actor, where it stands. */
export interface NamedSpan {
  readonly who: Who
  readonly span: Span
}

/** "We", or "our side": `body` where the words are a state's, whoever speaks for it. */
export interface OurSpan extends Span {
  readonly body: boolean
  /** Where the "we" stands that it goes back to. */
  readonly actsAt: number
}

/** Whom each phrase of a document names, by the start offset of its head word. */
export interface Named {
  readonly at: ReadonlyMap<number, readonly Who[]>
  /** How that is known. */
  readonly by: ReadonlyMap<number, By>
  /** The owner of what a phrase names: "Ukraine's energy infrastructure" is Ukraine's. */
  readonly inside: ReadonlyMap<number, Who>
  readonly units: ReadonlyMap<number, NamedUnit>
  readonly mentions: readonly NamedSpan[]
  /** First-person pronouns: whose they are is known only when the speakers are. */
  readonly ours: readonly OurSpan[]
}

// In capitals "US" is a state.
const FIRST_PERSON = new Set(
  'I i we We WE me Me us Us my My MY our Our OUR myself Myself ourselves Ourselves'.split(' '),
)

/** True for "I", "we", "our": the speaker's own. */
export const isFirstPersonWord = ({ text }: Word): boolean => FIRST_PERSON.has(text)

/** The word of a name that the rest of it hangs on. */
const nameHead = ({ unit }: ReadUnit, from: number, to: number): number => {
  for (let index = from; index < to; index++) {
    const { head } = wordAt(unit, index)
    if (head < from || head >= to) return index
  }
  return from
}

const isHead = (read: ReadUnit, named: NamedUnit, index: number): boolean => {
  const { upos, deprel } = wordAt(read.unit, index)
  // "asked the two to leave"
  if (upos === 'PRON' || (upos === 'NUM' && isDefinite(read.unit, index))) return true
  const hit = named.hitAt.get(index)
  if (hit?.entries.some(({ type }) => type === 'name' || type === 'surname' || type === 'metonym'))
    return nameHead(read, hit.from, hit.to) === index
  return /^(NOUN|PROPN|ADJ|X)$/.test(upos) && !/^(flat|compound|fixed|goeswith|nmod:desc)/.test(deprel)
}

/** The words that name the actor: the whole phrase for offices and unnamed actors, the name alone otherwise. */
const mentionSpan = (named: NamedUnit, index: number, who: Who): Span => {
  const { unit } = named
  const word = wordAt(unit, index)
  if (word.upos === 'PRON') return { start: word.start, end: word.end }
  const hit = named.hitAt.get(index)
  if (hit?.entries.some(({ id }) => id === who.id))
    return { start: wordAt(unit, hit.from).start, end: wordAt(unit, hit.to - 1).end }
  return phraseSpan(unit, index)
}

/** A demonym or name that only qualifies a noun ("Russian strikes") acts when the noun is a deed or a word given; it is no antecedent of pronouns. */
const qualifies = (unit: Unit, index: number): boolean =>
  /^(amod|compound)$/.test(wordAt(unit, index).deprel) ||
  (wordAt(unit, index).upos === 'ADJ' && /^(NOUN|PROPN|ADJ)$/.test(unit.words[index + 1]?.upos ?? ''))

/** "The document itself", "nobody": words that name nobody of themselves. */
const isBare = ({ upos, text }: Word): boolean =>
  upos === 'PRON' && (/sel(f|ves)$/i.test(text) || NOBODY.has(text.toLowerCase()))

/** "our", or "our embassy" where the noun is a state's. */
const ourSpan = ({ gazetteer }: ResolveContext, { unit }: NamedUnit, index: number): OurSpan => {
  const { deprel, head, start, end } = wordAt(unit, index)
  const body = deprel === 'nmod:poss' && gazetteer.nouns.led.has(lemmaAt(unit, head))
  const we = antecedents(unit, index).find(
    ({ heads, main }) => main && isFirstPersonWord(wordAt(unit, heads[0] as number)),
  )
  const actsAt = wordAt(unit, we?.heads[0] ?? index).start
  return { ...(body ? phraseSpan(unit, head) : { start, end }), body, actsAt }
}

/** The subject of a main clause, or of the clause it reports: whom a pronoun in the next sentence goes on about. */
const isMainSubject = (unit: Unit, index: number): boolean => {
  const { deprel, head } = wordAt(unit, index)
  // "Chad's refusal angered Mali. Its minister …"
  if (deprel === 'nmod:poss' && head >= 0) return isMainSubject(unit, head)
  if (!/^nsubj/.test(deprel) || head < 0) return false
  return /^(root|conj|parataxis|ccomp)$/.test(wordAt(unit, head).deprel)
}

/** "Chad and Mali signed", "talks between Chad and Mali", "a plan of Chad, Mali and Niger": whom "both" or "the three" may mean. */
const noteGroup = ({ at, discourse }: ResolveContext, unit: Unit, index: number): void => {
  const { deprel, head } = wordAt(unit, index)
  if (deprel !== 'conj') return
  const joined = conjuncts(unit, head)
  const act = /^nsubj/.test(wordAt(unit, head).deprel) || markers(unit, head).includes('between')
  if (joined.at(-1) !== index || (joined.length === 2 && !act)) return
  const whos = joined.flatMap((one) => at.get(wordAt(unit, one).start) ?? [])
  if (whos.length === joined.length && new Set(whos.map(({ id }) => id)).size === whos.length)
    discourse.groups.push({ whos, after: discourse.said.length, meant: false })
}

/** "Chad and Mali signed": one of several that act together. */
const isJoined = (unit: Unit, index: number): boolean => {
  const { deprel, head } = wordAt(unit, index)
  if (deprel === 'conj' && head >= 0) return /^nsubj/.test(wordAt(unit, head).deprel)
  return /^nsubj/.test(deprel) && conjuncts(unit, index).length > 1
}

const MEDIATING = /^(mediate|broker|facilitate|sponsor|host|convene|chair|moderate)$/

/** "talks brokered by Oman and Qatar", "Oman mediated": whoever stands between the sides. */
const mediates = (unit: Unit, index: number): boolean => {
  const { deprel, head } = wordAt(unit, index)
  if (head < 0) return false
  if (deprel === 'conj') return mediates(unit, head)
  const acts = /^(nsubj|obl:agent)$/.test(deprel) || (base(deprel) === 'obl' && markers(unit, index).includes('by'))
  return acts && MEDIATING.test(lemmaAt(unit, head))
}

/** Where a word stands: in which tree of which sentence. */
interface Place {
  readonly named: NamedUnit
  readonly index: number
  readonly sentence: number
}

/** Remembers a naming for what comes after; true when the words are a mention of the actor. */
const note = (context: ResolveContext, { named, index, sentence }: Place, who: Who): boolean => {
  const { unit } = named
  const word = wordAt(unit, index)
  const place = who.kind !== 'PERSON' && isPlace(unit, index) && !isSeat(context, named, index)
  const part = qualifies(unit, index)
  if (mediates(unit, index)) context.discourse.between.add(who.id)
  if (!part && !place)
    context.discourse.said.push({
      who,
      at: word.start,
      noun: lemmaAt(unit, index),
      subject: isMainSubject(unit, index),
      human: isHumanNoun(context.gazetteer, word),
      many: isPluralNoun(word),
      joined: isJoined(unit, index),
      sentence,
    })
  if (part && word.head >= 0 && context.isDeed(lemmaAt(unit, word.head))) return true
  return (!part && !place) || (who.kind === 'PERSON' && base(word.deprel) !== 'amod')
}

/** "The pause has run out": the subject of a main clause that names nobody. */
const noteThing = ({ discourse, gazetteer }: ResolveContext, unit: Unit, index: number): void => {
  const word = wordAt(unit, index)
  const { deprel, head, upos } = word
  if (upos !== 'NOUN' || !/^nsubj/.test(deprel) || head < 0 || isHumanNoun(gazetteer, word)) return
  const ours = dependents(unit, index, 'nmod:poss').some((child) => isFirstPersonWord(wordAt(unit, child)))
  if (ours || !/^(root|conj|parataxis)$/.test(wordAt(unit, head).deprel)) return
  discourse.things.push({ at: word.start, many: isPluralNoun(word) })
}

/** Goes through the document in order and resolves every noun phrase and pronoun, each with what was named before it. */
export const nameAll = (known: Omit<ResolveContext, 'at'>, extraction: Extraction): Named => {
  const at = new Map<number, readonly Who[]>()
  const byAt = new Map<number, By>()
  const context: ResolveContext = { ...known, at }
  const inside = new Map<number, Who>()
  const units = new Map<number, NamedUnit>()
  const mentions: NamedSpan[] = []
  const ours: OurSpan[] = []
  const ordered = [...extraction.units].sort((a, b) => (a.unit.words[0]?.start ?? 0) - (b.unit.words[0]?.start ?? 0))
  for (const read of ordered) {
    const named = nameUnit(context.gazetteer, read.unit)
    read.unit.words.forEach((word, index) => {
      units.set(word.start, named)
      if (isFirstPersonWord(word)) ours.push(ourSpan(context, named, index))
      const head = isHead(read, named, index)
      if (!head && !named.hitAt.has(index)) return
      const { whos, by } = whoAt(context, named, index)
      if (whos.length) {
        at.set(word.start, whos)
        byAt.set(word.start, by)
      }
      const owner = whos.length === 0 && word.upos === 'NOUN' ? whoInside(context, named, index) : null
      if (owner) inside.set(word.start, owner)
      if (whos.length === 0 && !owner) noteThing(context, read.unit, index)
      if (!head || isBare(word) || isFirstPersonWord(word)) return
      noteGroup(context, read.unit, index)
      // "ministers of Chad and Mali": the states are named there.
      if (by === 'apposition' || (by === 'owner' && whos.length > 1)) return
      for (const who of whos)
        if (note(context, { named, index, sentence: read.sentence }, who))
          mentions.push({ who, span: mentionSpan(named, index, who) })
    })
  }
  return { at, by: byAt, inside, units, mentions, ours }
}
