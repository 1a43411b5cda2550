import type { NamedAgreement } from '../ontology/actors.ts'
import type { AgreementNouns } from '../ontology/markers.ts'
import type { Token } from '../text/parser.ts'
import { tokenize } from '../text/tokens.ts'
import type { PlacedWord } from './words.ts'

/** An agreement that may be spoken of: the words it is known by, and who its parties are, by id. */
export interface Deal {
  readonly id: string
  readonly name: string
  readonly words: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
  /** The day it was signed or began to hold, where the seeds know it. */
  readonly on?: string | null
}

/** An agreement as an article comes to speak of it. */
export interface DealMention {
  readonly deal: Deal
  readonly start: number
  readonly end: number
}

interface Alias {
  readonly words: readonly string[]
  readonly deal: Deal
}

/** The agreements of the seeds: by the first word of each name (the longest first), all, and those that held from a known day. */
export interface Deals {
  readonly nouns: AgreementNouns
  readonly byFirstWord: ReadonlyMap<string, readonly Alias[]>
  readonly all: readonly Deal[]
  readonly inForce: readonly (Deal & { readonly from: string; readonly until: string | null })[]
}

const dash = (text: string): string => (text === '–' ? '-' : text)

const allNouns = ({ any, kinds }: AgreementNouns): ReadonlySet<string> => new Set([...any, ...kinds.flat()])

/** "Accords" is "accord" where it is a noun of agreements; other words in lower case. */
const wordOf = (nouns: ReadonlySet<string>, text: string): string => {
  const lower = text.toLowerCase()
  return lower.endsWith('s') && nouns.has(lower.slice(0, -1)) ? lower.slice(0, -1) : lower
}

/** A word as names are compared: as written, except for nouns of agreements ("Minsk Accords" and "Minsk accords"). */
const compared = (nouns: ReadonlySet<string>, text: string): string => {
  const word = wordOf(nouns, text)
  return nouns.has(word) ? word : dash(text)
}

const namesOf = ({ name, aliases }: NamedAgreement): string[][] =>
  [name, ...aliases].map((one) => tokenize(one.replace(/^the /i, '')).map(({ text }) => text))

/** The agreements of the seeds, ready to be found. */
export const toDeals = (seeds: readonly NamedAgreement[], nouns: AgreementNouns): Deals => {
  const known = allNouns(nouns)
  const byFirstWord = new Map<string, Alias[]>()
  const all: Deal[] = []
  const inForce: Deals['inForce'][number][] = []
  for (const seed of seeds) {
    const names = namesOf(seed)
    const words = new Set(names.flat().map((text) => wordOf(known, text)))
    const deal = {
      id: seed.id,
      name: seed.name,
      words,
      parties: new Set(seed.parties),
      on: seed.signedOn ?? seed.from ?? null,
    }
    all.push(deal)
    if (seed.from) inForce.push({ ...deal, from: seed.from, until: seed.until ?? null })
    for (const name of names) {
      const alias = { words: name.map((text) => compared(known, text)), deal }
      const same = byFirstWord.get(alias.words[0] as string)
      if (same) same.push(alias)
      else byFirstWord.set(alias.words[0] as string, [alias])
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { nouns, byFirstWord, all, inForce }
}

/** The agreements that a text names, in its order. */
export const dealsNamed = ({ nouns, byFirstWord }: Deals, words: readonly PlacedWord[]): DealMention[] => {
  const known = allNouns(nouns)
  const tokens: (Token & { readonly as: string })[] = words.map(({ word: { text, start, end } }) => ({
    text,
    start,
    end,
    as: compared(known, text),
  }))
  const found: DealMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const alias = byFirstWord
      .get((tokens[at] as { as: string }).as)
      ?.find((one) => one.words.every((word, k) => tokens[at + k]?.as === word))
    if (!alias) continue
    const last = tokens[at + alias.words.length - 1] as Token
    found.push({ deal: alias.deal, start: (tokens[at] as Token).start, end: last.end })
    at += alias.words.length - 1
  }
  return found
}

/** An agreement by what it is: "the nuclear deal with Iran" is a deal, nuclear, Iran's. */
export interface Description {
  readonly noun: string
  readonly modifiers: readonly string[]
  readonly actors: readonly string[]
}

/** True when an agreement may be described so. */
export const fits = (
  { any, kinds, loose }: AgreementNouns,
  { words, parties }: Deal,
  { noun, modifiers, actors }: Description,
): boolean => {
  const alike = kinds.find((kind) => kind.includes(noun)) ?? [noun]
  return (
    (any.includes(noun) || alike.some((word) => words.has(word))) &&
    modifiers.every((word) => words.has(word) || loose.includes(word) || any.includes(word)) &&
    (parties.size === 0 || actors.every((actor) => parties.has(actor) || words.has(actor)))
  )
}

/** Who is near what is said of an agreement: in its statement, and in the article. */
export interface Company {
  readonly day: string | null
  readonly near: ReadonlySet<string>
  readonly article: ReadonlySet<string>
}

/**
 * The agreement in force on the article's day whose parties are named: two at least, one of them in the statement itself. The one
 * with more of them near wins, then the later; of two equals none.
 */
export const dealInForce = (
  { nouns, inForce }: Deals,
  description: Description,
  { day, near, article }: Company,
): Deal | null => {
  if (!day) return null
  const count = ({ parties, words }: Deal, who: ReadonlySet<string>): number =>
    [...who].filter((id) => parties.has(id) || words.has(id)).length
  const scored = inForce
    .filter((deal) => deal.from <= day && (!deal.until || day <= deal.until) && fits(nouns, deal, description))
    .map((deal) => ({ deal, near: count(deal, near), all: count(deal, new Set([...near, ...article])) }))
    .filter((one) => one.near > 0 && one.all > 1)
    .sort((a, b) => b.near - a.near || b.all - a.all || (a.deal.from < b.deal.from ? 1 : -1))
  const [first, second] = scored
  if (
    !first ||
    (second && second.near === first.near && second.all === first.all && !sameParties(first.deal, second.deal))
  )
    return null
  return first.deal
}

const sameParties = (a: Deal, b: Deal): boolean =>
  a.parties.size === b.parties.size && [...a.parties].every((id) => b.parties.has(id))

const WEEK = 7 * 24 * 60 * 60 * 1000

/** The agreement of the seeds that two partners made on a day or in the days around it: "signed a ceasefire agreement". */
export const dealMade = (
  { nouns, all }: Deals,
  description: Description,
  { partners, day }: { readonly partners: readonly string[]; readonly day: string },
): Deal | null => {
  const near = (on: string): boolean => Math.abs(Date.parse(on) - Date.parse(day)) <= WEEK
  const made = all.filter(
    (deal) =>
      deal.on && near(deal.on) && partners.every((id) => deal.parties.has(id)) && fits(nouns, deal, description),
  )
  return made.length === 1 ? (made[0] as Deal) : null
}
