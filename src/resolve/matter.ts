import { hashId } from '../article/document.ts'
import type { Gist } from './gist.ts'
import type { Statement } from './statement.ts'

/** What a statement is about, whatever its sign, numbers, days and extent: those stand beside it. */
export type Matter = NonNullable<Statement['matter']>

const NUMBER = /^[\d.]+:/
const DAY = /(^|:)\d{4}(-\d\d){0,2}([<>~]|$)/
const NOT = /^not:/
const AHEAD = /^(will|to):/
/** "it", "this": nobody can tell what of. */
const VAGUE = /(^|:)\?/

// How much of it: "all prisoners" and "some prisoners" are one matter, told to another extent.
const WHOLE =
  /\b(all|every|each|entire|entirely|whole|wholly|full|fully|complete|completely|total|totally|unconditional|unconditionally)\b/i
const PART = /\b(some|part|parts|partly|partial|partially|several|certain|limited|a few)\b/i
const EXTENT = new Set(
  'entire entirely whole wholly full fully complete completely total totally unconditional unconditionally part partly partial partially several certain limited'.split(
    ' ',
  ),
)

const isOf =
  (...kinds: readonly RegExp[]) =>
  (mark: string) =>
    kinds.some((kind) => kind.test(mark))
const sorted = (marks: Iterable<string>): string[] => [...new Set(marks)].sort()

const extentIn = (text: string): Matter['extent'] => {
  const [whole, part] = [WHOLE.test(text), PART.test(text)]
  return whole === part ? null : whole ? 'WHOLE' : 'PART'
}

/** What a matter is made from: the gist of words, the words, and what tells it apart from the same words of others. */
export interface MatterParts {
  readonly gist: Pick<Gist, 'marks'>
  readonly text: string
  readonly of: readonly (string | null)[]
  /** How many marks must be left for it to be known again elsewhere. */
  readonly least: number
  /** Marks that tell who acts, where that is known of the statement itself. */
  readonly actor?: string | null
}

/**
 * The matter of words: their gist without negation, tense, numbers, days and extent, so that those who contradict each other speak of one
 * matter, and so does an actor who changes its mind. Null for words too few or too vague to be known again in another article.
 */
export const matterOf = ({ gist, text, of, least, actor = null }: MatterParts): Matter | null => {
  const left = gist.marks
    .filter((mark) => !isOf(NUMBER, DAY, NOT, AHEAD)(mark) && !(actor && mark.startsWith(`@${actor}>`)))
    .map((mark) => mark.replace(/(@[^|<>~]*)\|[^<>~]*/, '$1'))
    .filter((mark) => !EXTENT.has(mark.split(/[<>~]/)[0] as string))
  if (left.length < least || left.some((mark) => VAGUE.test(mark))) return null
  return {
    id: hashId('matter', ...of, ...sorted(left)),
    negated: gist.marks.filter(isOf(NOT)).length % 2 === 1,
    numbers: sorted(gist.marks.filter(isOf(NUMBER))),
    days: sorted(gist.marks.filter(isOf(DAY))),
    extent: extentIn(text),
  }
}
