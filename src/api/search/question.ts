import { InputError } from '../../errors.ts'
import { wordsOf } from '../../graph/words.ts'

/** Words that follow each other; with `prefix` one word, of which only the beginning is given. */
export interface Term {
  readonly words: readonly string[]
  readonly prefix: boolean
}

/** What is searched for: one term of each of `all` must occur, and none of `none`. */
export interface Question {
  readonly all: readonly (readonly Term[])[]
  readonly none: readonly Term[]
}

const bounds = { letters: 500, terms: 20, prefix: 3 } as const

type Token = { readonly operator: 'AND' | 'OR' | 'NOT' } | { readonly term: Term; readonly not: boolean }

const wrong = (message: string): InputError => new InputError(`text: ${message}`)

const toTerm = (given: string, quoted: boolean): Term | null => {
  const words = wordsOf(given).map(({ text }) => text)
  if (words.length === 0) return null
  if (quoted || !given.endsWith('*')) return { words, prefix: false }
  if (words.length > 1) throw wrong(`${given} must be one word: a * stands for the rest of a word.`)
  if (words[0]!.length < bounds.prefix)
    throw wrong(`${given} is the beginning of too many words: give at least ${bounds.prefix} letters before the *.`)
  return { words, prefix: true }
}

const toToken = (piece: string): Token | null => {
  if (piece === 'AND' || piece === 'OR' || piece === 'NOT') return { operator: piece }
  const [, minus = '', rest = ''] = /^(-?)(.*)$/s.exec(piece)!
  const quoted = rest.startsWith('"')
  if (!quoted && /^\(|\)$/.test(rest))
    throw wrong('there are no parentheses: OR joins the two terms beside it, and everything else must occur.')
  const term = toTerm(rest, quoted)
  return term && { term, not: minus !== '' }
}

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/-?"[^"]*"?|[^\s"]+/g)].flatMap(([piece]) => toToken(piece) ?? [])

/** Reads tokens from the left; `open` is the operator that waits for its second side. */
const toQuestion = (tokens: readonly Token[]): Question => {
  const all: Term[][] = []
  const none: Term[] = []
  let open: 'AND' | 'OR' | 'NOT' | null = null
  let before: 'all' | 'none' | null = null
  for (const token of tokens) {
    if ('operator' in token) {
      if (token.operator === 'OR' && (before !== 'all' || open)) throw wrong('OR stands between two terms.')
      open = token.operator
      continue
    }
    const not: boolean = token.not || open === 'NOT'
    if (not && open === 'OR') throw wrong('what is excluded cannot be one side of OR.')
    if (open === 'OR') all.at(-1)!.push(token.term)
    else if (not) none.push(token.term)
    else all.push([token.term])
    before = not ? 'none' : 'all'
    open = null
  }
  if (open === 'OR' || open === 'NOT') throw wrong(`${open} stands before a term.`)
  return { all, none }
}

/**
 * Reads what a person types: all terms must occur, `a OR b` one of the two, `-a` and `NOT a` must not; "words in quotes" follow each other,
 * `negotiat*` stands for the rest of a word. Capitals, diacritics and signs do not count. `InputError` says what cannot be searched for.
 */
export const readQuestion = (text: string): Question => {
  if (text.length > bounds.letters)
    throw wrong(`it has ${text.length} characters: search for at most ${bounds.letters}.`)
  const tokens = tokensOf(text)
  const terms = tokens.filter((token) => 'term' in token)
  if (terms.length === 0) throw new InputError('text is empty: give at least one word to search for.')
  if (terms.length > bounds.terms) throw wrong(`it has ${terms.length} terms: search for at most ${bounds.terms}.`)
  const question = toQuestion(tokens)
  if (question.all.length === 0) throw wrong('it only says what must not occur: say also what must.')
  return question
}
