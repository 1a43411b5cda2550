import { findNames, type NameHit } from '../extract/find-names.ts'
import type { Gazetteer, NameEntry } from '../extract/names.ts'
import { phraseSpan } from '../extract/rules/phrase.ts'
import { base, dependents, lemmaAt, markers, subtree, type Unit, wordAt } from '../extract/rules/tree.ts'
import type { Word } from '../text/parser.ts'

/** A unit with the names found in it, looked up once. */
export interface NamedUnit {
  readonly unit: Unit
  readonly hits: readonly NameHit[]
  readonly hitAt: ReadonlyMap<number, NameHit>
  /** Last words of names that are a part of another word: "NATO-led". */
  readonly parts: ReadonlySet<number>
}

const LOWER = /^\p{Ll}/u
const SEAT = /^(based|born|owned|registered|flagged)$/

/** "the Chadian-led force", "pro-Kenyan": the name only says of what kind something is. */
const isHyphened = ({ words }: Unit, { from, to }: NameHit): boolean => {
  const [before, hyphen] = [words[from - 2], words[from - 1]]
  if (hyphen?.text === '-' && hyphen.end === words[from]?.start && before?.end === hyphen.start)
    return LOWER.test(before.text)
  const [last, next, after] = [words[to - 1], words[to], words[to + 1]]
  return (
    next?.text === '-' &&
    next.start === last?.end &&
    after?.start === next.end &&
    LOWER.test(after.text) &&
    !SEAT.test(after.text)
  )
}

/** The names of a unit, by each word they cover. */
export const nameUnit = (gazetteer: Gazetteer, unit: Unit): NamedUnit => {
  const found = findNames(gazetteer, unit.words)
  const parts = found.filter((hit) => isHyphened(unit, hit))
  const hits = parts.length === 0 ? found : found.filter((hit) => !parts.includes(hit))
  const hitAt = new Map<number, NameHit>()
  for (const hit of hits) for (let index = hit.from; index < hit.to; index++) hitAt.set(index, hit)
  return { unit, hits, hitAt, parts: new Set(parts.map(({ to }) => to - 1)) }
}

const NO_ENTRIES: readonly NameEntry[] = []

/** The entries of a type at a word. */
export const entriesAt = (
  named: NamedUnit,
  index: number,
  ...types: readonly NameEntry['type'][]
): readonly NameEntry[] => named.hitAt.get(index)?.entries.filter(({ type }) => types.includes(type)) ?? NO_ENTRIES

const phrases = new WeakMap<Unit, Map<number, readonly number[]>>()

const findPhraseWords = (unit: Unit, head: number): readonly number[] => {
  const { start, end } = phraseSpan(unit, head)
  const found: number[] = []
  unit.words.forEach((word, index) => {
    if (word.start >= start && word.end <= end) found.push(index)
  })
  return found
}

/** The words of a noun phrase from its first to its head's end, as indices. Every reading of a phrase asks for them, so they are kept. */
export const phraseWords = (unit: Unit, head: number): readonly number[] => {
  const known = phrases.get(unit) ?? new Map<number, readonly number[]>()
  phrases.set(unit, known)
  const words = known.get(head) ?? findPhraseWords(unit, head)
  known.set(head, words)
  return words
}

const OWNING = new Set(['of', 'for', 'from', 'to'])

/** "the Special Envoy for Yemen": these are sent to deal with what follows "for", they do not act for it. */
const SENT = /^(envoy|emissary|rapporteur|coordinator|mediator|representative|commissioner|negotiator|facilitator)$/

export const isTask = (unit: Unit, head: number, index: number): boolean =>
  index > head && SENT.test(lemmaAt(unit, head)) && markers(unit, index).includes('for')

/** Dependents of a noun that say whose it is: possessives, adjectives, compounds, and of-, for-, from-phrases. */
export const owners = (unit: Unit, head: number): number[] =>
  dependents(unit, head, 'nmod:poss', 'amod', 'compound', 'nmod').filter((child) => {
    if (!unit.children[child]?.length) return true
    if (isTask(unit, head, child)) return false
    const cases = markers(unit, child).filter((mark) => mark !== "'s" && mark !== '’s')
    return cases.length === 0 || cases.some((mark) => OWNING.has(mark))
  })

const WHERE = new Set('in at near across inside outside within throughout into around through over'.split(' '))

const GOING = new Set('visit leave reach enter tour cross flee quit'.split(' '))

/** "visited Quito", "left the capital": where somebody goes. */
const isGoal = (unit: Unit, index: number): boolean => {
  const { deprel, head, upos } = wordAt(unit, index)
  return deprel === 'obj' && upos === 'PROPN' && head >= 0 && GOING.has(lemmaAt(unit, head))
}

/** True for a name used as a place: "in Moscow", "near the White House", "reached Lima". */
export const isPlace = (unit: Unit, head: number): boolean =>
  isGoal(unit, head) || ((unit.children[head]?.length ?? 0) > 0 && markers(unit, head).some((mark) => WHERE.has(mark)))

/** "the adviser in a café": where somebody is does not say who. */
const isWhere = (unit: Unit, child: number): boolean =>
  base(wordAt(unit, child).deprel) === 'nmod' && isPlace(unit, child)

const ARTICLE =
  /^(the|a|an|this|that|these|those|some|any|its|his|her|their|our|my|your|several|many|both|all|other|another|one|two|three|no|each|every|most|more)$/i

/** The words of a noun phrase without its article, possessive pronoun or numeral: how an unnamed actor is called. */
export const bareWords = (unit: Unit, head: number): string => {
  const where = new Set(
    (unit.children[head] ?? []).filter((child) => isWhere(unit, child)).flatMap((child) => subtree(unit, child)),
  )
  // "the monitors themselves" are the monitors.
  const words = phraseWords(unit, head).filter(
    (index) => !where.has(index) && !/sel(f|ves)$/i.test(wordAt(unit, index).text),
  )
  const from = words.findIndex(
    (index) => !ARTICLE.test(wordAt(unit, index).text) && !/^(NUM|ADP|CCONJ|PUNCT)$/.test(wordAt(unit, index).upos),
  )
  return joined(unit, from < 0 ? words : words.slice(from))
}

/** The words at the indices as they stand in the text, white space folded. */
export const joined = (unit: Unit, indices: readonly number[]): string =>
  indices
    .map((index, k) => {
      const previous = k > 0 ? wordAt(unit, indices[k - 1] as number) : null
      return (previous && wordAt(unit, index).start > previous.end ? ' ' : '') + wordAt(unit, index).text
    })
    .join('')

const inName = (unit: Unit, index: number): boolean =>
  wordAt(unit, index).upos === 'PROPN' || isInnerHyphen(unit, index)

/** "the Joint Coordination Centre", "the Sahel Peace Commission": a capital inside a sentence makes a common word part of the name. */
const isCapitalised = (unit: Unit, index: number): boolean => {
  const { upos, text } = wordAt(unit, index)
  return index > 0 && /^(NOUN|ADJ)$/.test(upos) && /^\p{Lu}\p{Ll}/u.test(text)
}

/** "Ben-Gvir": the treebank's tokens split at hyphens, names do not. */
const isInnerHyphen = (unit: Unit, index: number): boolean => {
  const [before, word, after] = [unit.words[index - 1], unit.words[index], unit.words[index + 1]]
  return word?.text === '-' && before?.end === word.start && after?.start === word.end && after.upos === 'PROPN'
}

/** "Peace" in "the Sahel Peace Commission", "SPC": a common word that is part of a name by its capitals. */
export const isNameWord = (unit: Unit, index: number): boolean =>
  /^\p{Lu}{2,7}$/u.test(wordAt(unit, index).text) ||
  (isCapitalised(unit, index) && nameRun(unit, index).some((at) => wordAt(unit, at).upos === 'PROPN'))

/** The run of proper-noun words around a head: the whole of an unknown name. */
export const nameRun = (unit: Unit, head: number, taken: (index: number) => boolean = () => false): number[] => {
  let from = head
  let to = head + 1
  const attached = (index: number): boolean =>
    (inName(unit, index) &&
      (base(wordAt(unit, index).deprel) !== 'appos' ||
        index === head ||
        wordAt(unit, index).head === index - 1 ||
        unit.words[index - 1]?.head === index)) ||
    (isCapitalised(unit, index) && !taken(index))
  while (from > 0 && attached(from - 1)) from--
  while (to < unit.words.length && attached(to)) to++
  return Array.from({ length: to - from }, (_, k) => from + k)
}

/** True when the phrase is definite: "the ministry", "this group". */
export const isDefinite = (unit: Unit, head: number): boolean =>
  (unit.children[head] ?? []).some(
    (child) => base(wordAt(unit, child).deprel) === 'det' && DEFINITE.has(lemmaAt(unit, child)),
  )

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both'])

/** Where the titles that begin at a word end: "Prime Minister and Minister of Foreign Affairs". */
const titlesEnd = (named: NamedUnit, index: number): number => {
  const { unit, hitAt } = named
  const hit = hitAt.get(index)
  if (!hit?.entries.some(({ type }) => type === 'title')) return index + 1
  return unit.words[hit.to]?.text === 'and' ? Math.max(hit.to, titlesEnd(named, hit.to + 1)) : hit.to
}

/** A noun or name that may be in apposition or flat to a title: "the foreign minister, Sergey Lavrov". */
export const nameBeside = (named: NamedUnit, head: number): number[] => {
  const { unit } = named
  const beside = dependents(unit, head, 'flat', 'appos', 'nmod', 'nmod:desc', 'compound').filter(
    (child) =>
      inName(unit, child) && (markers(unit, child).length === 0 || base(wordAt(unit, child).deprel) === 'flat'),
  )
  if (beside.length > 0) return beside
  // "Chad's leader Ana Roe said": the name right after the title, wherever the tree has hung it.
  const next = titlesEnd(named, head)
  const { upos, text } = wordAt(unit, head)
  const titled = next > head + 1 || (upos === 'NOUN' && LOWER.test(text))
  return titled && unit.words[next]?.upos === 'PROPN' ? [next] : []
}

/** A name of several words between two commas. */
const isAsideName = (unit: Unit, head: number): boolean => {
  const run = nameRun(unit, head)
  const [before, behind] = [unit.words[(run[0] as number) - 1], unit.words[(run.at(-1) as number) + 1]]
  return run.length > 1 && before?.text === ',' && behind?.text === ','
}

/** "the head of the council, Ana Roe,": a name beside a noun that the tree has hung from the last noun of its phrase. */
export const nameBehind = (unit: Unit, head: number): number[] =>
  dependents(unit, head, 'nmod').flatMap((part) => [
    ...dependents(unit, part, 'appos').filter((name) => isAsideName(unit, name)),
    ...nameBehind(unit, part),
  ])

/** True for whoever is no longer, or not yet, what the noun says: "former officials", "the then minister". */
export const isPast = ({ nouns }: Gazetteer, unit: Unit, head: number): boolean =>
  dependents(unit, head, 'amod', 'advmod', 'compound').some((child) => nouns.past.has(lemmaAt(unit, child)))

/** What a body speaks by, of all that speaks for one. */
const VOICE = /^(statement|communiqu[eé]|press|office|service)$/i

/** True for one human being by a common noun: "the spokesman". */
export const isHumanNoun = ({ nouns }: Gazetteer, { upos, lemma, xpos, deprel }: Word): boolean =>
  // "Chad's representative said": the tagger may take the word for an adjective.
  ((upos === 'NOUN' && xpos === 'NN') || (upos === 'ADJ' && /^nsubj/.test(deprel))) &&
  (nouns.person.has(lemma.toLowerCase()) || nouns.spokesperson.has(lemma.toLowerCase())) &&
  !VOICE.test(lemma)

/** A plural noun, or one used as one: "diplomats", "the media". */
export const isPluralNoun = ({ upos, xpos, lemma }: Word): boolean =>
  upos === 'NOUN' && (xpos === 'NNS' || /^(media|police|people)$/.test(lemma.toLowerCase()))
