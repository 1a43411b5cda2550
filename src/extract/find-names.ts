import type { Token } from '../text/parser.ts'
import type { FirstWord, Gazetteer, NameEntry } from './names.ts'

/** Names found in a text: the tokens from `from` to `to` (exclusive) and what they may name. */
export interface NameHit {
  readonly from: number
  readonly to: number
  readonly entries: readonly NameEntry[]
}

/** True for a common noun, which names nobody by itself. */
export const isCommon = ({ type }: NameEntry): boolean => type === 'institution' || type === 'title'

const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'van', 'von', 'bin', 'al'])
const titleCase = (word: string): string =>
  word.length > 3 || !SMALL.has(word.toLowerCase()) ? (word[0] ?? '') + word.slice(1).toLowerCase() : word.toLowerCase()

const fits = (
  tokens: readonly Token[],
  from: number,
  words: readonly string[],
  form: (text: string) => string,
): boolean =>
  words.every((word, k) => {
    const text = tokens[from + k]?.text
    return text !== undefined && (form(text) === word || text === word)
  })

const NONE: readonly NameEntry[] = []
const same = (text: string): string => text
const lower = (text: string): string => text.toLowerCase()

const matching = (
  tokens: readonly Token[],
  from: number,
  listed: readonly NameEntry[],
  common: boolean,
  form: (text: string) => string,
): NameEntry[] => listed.filter((e) => isCommon(e) === common && fits(tokens, from, e.words, form))

const listsFor = (byFirstWord: Gazetteer['byFirstWord'], text: string): FirstWord | null => {
  const listed = byFirstWord.get(text) ?? NONE
  const small = text.toLowerCase()
  const shouts = small !== text && text.length > 3 && text === text.toUpperCase()
  const shouted = shouts ? (byFirstWord.get(titleCase(text)) ?? NONE) : NONE
  const common = small === text ? listed : (byFirstWord.get(small) ?? NONE)
  return listed.length + shouted.length + common.length === 0 ? null : { listed, shouted, common }
}

/** How many words are kept. */
const CACHE_LIMIT = 20_000

/** Looks names up by their first word and keeps what it has found: most words begin no name, and come again. */
export const namesFrom = (byFirstWord: Gazetteer['byFirstWord']): Gazetteer['namesFrom'] => {
  const cache = new Map<string, FirstWord | null>()
  return (text) => {
    const known = cache.get(text)
    if (known !== undefined) return known
    if (cache.size >= CACHE_LIMIT) cache.clear()
    const lists = listsFor(byFirstWord, text)
    cache.set(text, lists)
    return lists
  }
}

const entriesAt = ({ namesFrom }: Gazetteer, tokens: readonly Token[], from: number): readonly NameEntry[] => {
  const lists = namesFrom((tokens[from] as Token).text)
  if (!lists) return NONE
  const all = [
    ...matching(tokens, from, lists.listed, false, same),
    ...matching(tokens, from, lists.shouted, false, titleCase),
    ...matching(tokens, from, lists.common, true, lower),
  ]
  let longest = 0
  for (const { words } of all) longest = Math.max(longest, words.length)
  return all.filter(({ words }) => words.length === longest)
}

const MONTH = /^(March|April|May|June|August)$/
const BEFORE_MONTH =
  /^(in|of|since|until|till|by|from|to|during|through|early|late|mid|last|this|next|on|before|after)$/i

/** "On 11 May", "in May", "May 2019": a month, not a person called so. */
const isMonth = (tokens: readonly Token[], at: number): boolean =>
  MONTH.test(tokens[at]?.text ?? '') &&
  (/^\d/.test(tokens[at - 1]?.text ?? '') ||
    /^\d/.test(tokens[at + 1]?.text ?? '') ||
    BEFORE_MONTH.test(tokens[at - 1]?.text ?? ''))

/** The names in a list of tokens, left to right, the longest first. All-capital words ("RUSSIA") match in title case. */
export const findNames = (gazetteer: Gazetteer, tokens: readonly Token[]): NameHit[] => {
  const hits: NameHit[] = []
  for (let from = 0; from < tokens.length; ) {
    const found = entriesAt(gazetteer, tokens, from)
    const entries = found.length > 0 && isMonth(tokens, from) ? found.filter(({ type }) => type !== 'surname') : found
    const length = entries[0]?.words.length ?? 0
    if (length > 0) hits.push({ from, to: from + length, entries })
    from += Math.max(1, length)
  }
  return hits
}
