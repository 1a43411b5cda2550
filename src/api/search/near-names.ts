import { distance } from 'fastest-levenshtein'
import { wordsOf } from '../../graph/words.ts'

/** An actor by what it is called. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** An actor with that of its names which is nearest to what was asked for, and how many letters the two differ by. */
export interface Near {
  readonly id: string
  readonly name: string
  readonly match: string
  readonly distance: number
}

/** Of three letters one may be wrong: two in `zelenski` for "Zelenskyy", none in a name as short as "US". */
const slips = (letters: number): number => Math.floor(letters / 3)

const foldedWords = (name: string): readonly string[] => wordsOf(name).map(({ text }) => text)

/** The name as a whole, and each run of as many words as were asked for: a surname alone is enough. */
const readingsOf = (words: readonly string[], count: number): string[] => {
  const runs = words
    .slice(0, Math.max(words.length - count + 1, 0))
    .map((_, at) => words.slice(at, at + count).join(' '))
  return [words.join(' '), ...runs]
}

interface Ranked extends Near {
  readonly whole: boolean
}

const nearestName = (asked: readonly string[], { id, name, aliases }: Named): Ranked | null => {
  const text = asked.join(' ')
  const most = slips(text.length)
  let best: Ranked | null = null
  for (const match of [name, ...aliases])
    for (const [at, reading] of readingsOf(foldedWords(match), asked.length).entries()) {
      if (Math.abs(reading.length - text.length) > most) continue
      const letters = distance(text, reading)
      if (letters <= most && (best === null || letters < best.distance))
        best = { id, name, match, distance: letters, whole: at === 0 }
    }
  return best
}

const byNearness = (a: Ranked, b: Ranked): number =>
  a.distance - b.distance || Number(b.whole) - Number(a.whole) || (a.id < b.id ? -1 : 1)

/** The actors with a name, alias or part of one that differs by few letters from `asked`, the nearest first. Capitals and diacritics do not count. */
export const nearNames = (asked: string, actors: Iterable<Named>, first: number): Near[] => {
  const words = foldedWords(asked)
  if (words.length === 0) return []
  const found: Ranked[] = []
  for (const actor of actors) {
    const near = nearestName(words, actor)
    if (near) found.push(near)
  }
  return found
    .sort(byNearness)
    .slice(0, first)
    .map(({ whole: _, ...near }) => near)
}
