import type { Params } from '../../graph/engine.ts'
import type { Question, Term } from './question.ts'

/** How a term stands in the property `words`. */
const inWords = ({ words, prefix }: Term): string => ` ${words.join(' ')}${prefix ? '' : ' '}`

/** Words are letters and digits alone, so that nothing a person types is an operator here. */
const inLucene = ({ words, prefix }: Term): string => (prefix ? `${words[0]}*` : `"${words.join(' ')}"`)

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a))

/** The longer its shortest way to be found, the rarer the clause, as a rule. */
const rarity = (clause: readonly Term[]): number =>
  Math.min(...clause.map(({ words }) => longest(words).length)) / clause.length

/** The rarest of the clauses that the index of words can answer. */
const anchorOf = (all: Question['all']): readonly Term[] | null => {
  const known = all.filter((clause) => clause.every(({ prefix }) => !prefix))
  return known.length === 0 ? null : known.reduce((a, b) => (rarity(b) > rarity(a) ? b : a))
}

const nothingMore = ' '

/** The parameters of `read/search` for a question, of both engines; those of `read/search-then` when the index is no help. */
export const searchParams = ({ all, none }: Question, indexed = true): Params => {
  const anchor = indexed ? anchorOf(all) : null
  const settled = anchor?.every(({ words }) => words.length === 1) ?? false
  const others = all.filter((clause) => clause !== anchor || !settled)
  const single = others.filter((clause) => clause.length === 1).map(([term]) => inWords(term!))
  const several = others.filter((clause) => clause.length > 1).map((clause) => clause.map(inWords))
  const [second = nothingMore, third = nothingMore, ...more] = single
  return {
    anchor: anchor?.map(({ words }) => longest(words)).join(' ') ?? null,
    second,
    third,
    rest: [...more.map((term) => [term]), ...several],
    none: none.map(inWords),
    terms: all.some((clause) => clause.length > 1) ? all.flat().map(inWords) : [],
    lucene: [
      ...all.map((clause) => `+(${clause.map(inLucene).join(' ')})`),
      ...none.map((term) => `-${inLucene(term)}`),
    ].join(' '),
  }
}
