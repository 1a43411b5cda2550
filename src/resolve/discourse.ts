import type { KnownActor } from '../extract/names.ts'

/** An actor as one article knows it: known by the seeds, or provisional, known by the article's words. */
export interface Who extends KnownActor {
  readonly provisional: boolean
  readonly plural: boolean
}

/** One naming: who, whether as a subject, and whether by a noun for a human being ("the Kremlin spokesman" is Russia, and a "he"). */
export interface Naming {
  readonly who: Who
  readonly subject: boolean
  readonly human: boolean
}

/** What has been named so far, the latest last: the memory that pronouns and short forms look back into. */
export interface Discourse {
  readonly day: string
  readonly said: Naming[]
}

const search = (discourse: Discourse, fits: (naming: Naming) => boolean, reach: number): Who | null => {
  const { said } = discourse
  for (let i = said.length - 1; i >= Math.max(0, said.length - reach); i--) {
    const naming = said[i] as Naming
    if (fits(naming)) return naming.who
  }
  return null
}

/** The latest actor that `fits`, among the last `reach` named. */
export const latest = (discourse: Discourse, fits: (who: Who) => boolean, reach = 40): Who | null =>
  search(discourse, ({ who }) => fits(who), reach)

/** The latest subject that `fits` among the last few named, else the latest of all: a pronoun continues its subject (centering theory). */
export const latestSubject = (discourse: Discourse, fits: (naming: Naming) => boolean, reach = 40): Who | null =>
  search(discourse, (naming) => naming.subject && fits(naming), Math.min(reach, 6)) ?? search(discourse, fits, reach)

/** The last two different actors that `fits`, in the order they were first named; fewer when the article names fewer. */
export const lastTwo = (discourse: Discourse, fits: (who: Who) => boolean): Who[] => {
  const found: Who[] = []
  for (let i = discourse.said.length - 1; i >= 0 && found.length < 2; i--) {
    const { who } = discourse.said[i] as Naming
    if (fits(who) && !found.some(({ id }) => id === who.id)) found.unshift(who)
  }
  return found
}

/** A slug of lower-case ASCII words joined by hyphens; letters outside ASCII lose their marks. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'unnamed'
