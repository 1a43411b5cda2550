import { hashId } from '../article/document.ts'
import { phraseSpan } from '../extract/rules/phrase.ts'
import { dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import { overlaps, type Span } from '../text/span.ts'
import { type Deal, type DealMention, type Deals, type Description, dealInForce, dealMade, fits } from './deals.ts'
import { type Gist, gistOf } from './gist.ts'
import type { Telling } from './marks.ts'
import { isDefinite, isPlace, phraseWords } from './noun-phrase.ts'
import { type PlacedWord, topsOf, wordsIn } from './words.ts'

/** What an article says of agreements, as far as it has been read: those named, in order, and those it tells of itself. */
export interface Dealing extends Telling {
  readonly text: string
  readonly deals: Deals
  readonly dealsNamed: readonly DealMention[]
  readonly dealsTold: DealMention[]
}

/** What a statement about an agreement tells: its words, who is in it, and whether it makes the agreement ("signed"). */
export interface ToldDeal {
  readonly span: Span
  readonly text: string
  readonly near: readonly string[]
  readonly partners: readonly string[] | null
  readonly day: string | null
}

const isNoun = ({ nouns }: Deals, lemma: string): boolean =>
  nouns.any.includes(lemma) || nouns.kinds.some((kind) => kind.includes(lemma))

/** The noun that names the agreement: "the terms of the truce" is about the truce. */
const headOf = (dealing: Dealing, places: readonly PlacedWord[]): PlacedWord | null => {
  const [top] = topsOf(places)
  if (!top) return null
  const lemma = lemmaAt(top.unit, top.index)
  if (isNoun(dealing.deals, lemma)) return top
  if (!dealing.deals.nouns.parts.includes(lemma)) return null
  const inner = dependents(top.unit, top.index, 'nmod').find((child) => isNoun(dealing.deals, lemmaAt(top.unit, child)))
  return inner === undefined ? null : { unit: top.unit, index: inner, word: wordAt(top.unit, inner) }
}

const describe = (
  { named }: Dealing,
  { unit, index }: PlacedWord,
): Description & { readonly places: readonly string[] } => {
  const modifiers: string[] = []
  const actors: string[] = []
  const places: string[] = []
  for (const at of phraseWords(unit, index)) {
    const word = wordAt(unit, at)
    const who = named.at.get(word.start)?.[0]
    if (at === index || !/^(NOUN|PROPN|ADJ|NUM|VERB)$/.test(word.upos)) continue
    if (who && !who.provisional && !isPlace(unit, at)) actors.push(who.id)
    else modifiers.push(lemmaAt(unit, at))
    if (isPlace(unit, at)) places.push(lemmaAt(unit, at))
  }
  return { noun: lemmaAt(unit, index), modifiers, actors, places }
}

const articleActors = ({ named }: Dealing): ReadonlySet<string> => new Set(named.mentions.map(({ who }) => who.id))

/** "The ceasefire": the one the article spoke of last, else the one in force between those who are spoken of. */
const described = (dealing: Dealing, head: PlacedWord, { span, near, partners, day }: ToldDeal): Deal | null => {
  const { deals, dealsNamed, dealsTold } = dealing
  const description = describe(dealing, head)
  if (!isDefinite(head.unit, head.index))
    return partners && day ? dealMade(deals, description, { partners, day }) : null
  const before = [...dealsNamed, ...dealsTold]
    .filter(({ start, deal }) => start < span.start && fits(deals.nouns, deal, description))
    .sort((a, b) => a.start - b.start)
  const company = {
    day: dealing.day ?? day,
    near: new Set([...near, ...description.actors]),
    article: articleActors(dealing),
  }
  return before.at(-1)?.deal ?? dealInForce(deals, description, company)
}

const isProper = ({ unit, index }: PlacedWord, { named }: Dealing): boolean =>
  phraseWords(unit, index).some((at) => wordAt(unit, at).upos === 'PROPN' && !named.at.has(wordAt(unit, at).start))

/** What the node of an agreement that the seeds do not know is known by: its parties and day when it is made, its name, or the article. */
const ownId = (dealing: Dealing, gist: Gist, head: PlacedWord | null, { partners, day }: ToldDeal): string => {
  if (partners && head && !isDefinite(head.unit, head.index)) {
    // Where it was signed is told by one and not by another.
    const { noun, modifiers, places } = describe(dealing, head)
    const what = modifiers.filter((word) => !places.includes(word)).sort()
    return hashId(noun, ...what, ...[...partners].sort(), day)
  }
  if (head ? isProper(head, dealing) : gist.size > 2) return hashId(gist.key)
  return hashId(gist.key, dealing.document)
}

/** How far "signed it" looks back for an agreement, in UTF-16 code units. */
const NEAR = 400

/** "The treaty is ready, but nobody has signed it": the words before that a pronoun stands for. */
const antecedent = (dealing: Dealing, { start }: Span): Span | null => {
  const before = wordsIn(dealing.words, { start: Math.max(0, start - NEAR), end: start })
  const noun = before.findLast(
    ({ unit, index, word }) => /^(NOUN|PROPN)$/.test(word.upos) && isNoun(dealing.deals, lemmaAt(unit, index)),
  )
  const named = dealing.dealsNamed.findLast((mention) => mention.end <= start && mention.start >= start - NEAR)
  const phrase = noun && phraseSpan(noun.unit, noun.index)
  return named && (!phrase || named.start > phrase.start) ? named : (phrase ?? null)
}

/** The agreement that words are about. One that is made here is remembered for "the agreement" later in the article. */
export const agreementOf = (dealing: Dealing, told: ToldDeal): { readonly id: string; readonly text: string } => {
  const { span, text, partners } = told
  const [only, more] = wordsIn(dealing.words, span)
  const meant = only?.word.upos === 'PRON' && !more ? antecedent(dealing, span) : null
  if (meant)
    return agreementOf(dealing, {
      ...told,
      span: meant,
      text: dealing.text.slice(meant.start, meant.end),
      partners: null,
    })
  const named = dealing.dealsNamed.find((mention) => overlaps(mention, span))
  if (named) return { id: named.deal.id, text: named.deal.name }
  const places = wordsIn(dealing.words, span)
  const head = headOf(dealing, places)
  const known = head && described(dealing, head, told)
  if (known) return { id: known.id, text: known.name }
  const gist = gistOf(dealing, [span], { actor: null, future: false, undated: true })
  const id = `agreement-${ownId(dealing, gist, head, told)}`
  if (head) {
    const { noun, modifiers, actors } = describe(dealing, head)
    const deal = {
      id,
      name: text,
      words: new Set([noun, ...modifiers]),
      parties: new Set([...(partners ?? []), ...actors]),
    }
    dealing.dealsTold.push({ deal, start: span.start, end: span.end })
  }
  return { id, text }
}
