import type { KnownActor } from '../extract/names.ts'

/** An actor as one article knows it: known by the seeds, or provisional, known by the article's words. */
export interface Who extends KnownActor {
  readonly provisional: boolean
  readonly plural: boolean
}

/** What has been named so far, the latest last: the memory that pronouns and short forms look back into. */
export interface Discourse {
  readonly day: string
  readonly said: Who[]
  readonly offices: Map<string, Who>
}

/** The latest actor that `fits`, among the last `reach` named. */
export const latest = (discourse: Discourse, fits: (who: Who) => boolean, reach = 40): Who | null => {
  const { said } = discourse
  for (let i = said.length - 1; i >= Math.max(0, said.length - reach); i--) {
    const who = said[i] as Who
    if (fits(who)) return who
  }
  return null
}

/** The last two different actors that `fits`, in the order they were first named; fewer when the article names fewer. */
export const lastTwo = (discourse: Discourse, fits: (who: Who) => boolean): Who[] => {
  const found: Who[] = []
  for (let i = discourse.said.length - 1; i >= 0 && found.length < 2; i--) {
    const who = discourse.said[i] as Who
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
