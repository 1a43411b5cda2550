import { hashId } from '../article/document.ts'
import type { Gazetteer, KnownActor } from '../extract/names.ts'
import type { ActorKind } from '../ontology/relations.ts'

/** An actor as one article knows it: known by the seeds, or provisional, known by the article's words. */
export interface Who extends KnownActor {
  readonly provisional: boolean
  readonly plural: boolean
}

/** One naming: who, whether as a subject, and whether by a noun for a human being ("the Kremlin spokesman" is Russia, and a "he"). */
export interface Naming {
  readonly who: Who
  /** Where its head word starts. */
  readonly at: number
  /** Lemma of the head word: "the government" later means whom a government was named of. */
  readonly noun: string
  readonly subject: boolean
  readonly human: boolean
  /** A plural noun: "Chadian diplomats" are Chad, and a "they". */
  readonly many: boolean
  /** Joined to others as a subject: neither of "Chad and Mali met" is an "it". */
  readonly joined: boolean
  /** The number of its sentence. */
  readonly sentence: number
}

/** A subject that names nobody: "the pause", "these promises". */
export interface Thing {
  readonly at: number
  readonly many: boolean
}

/** What has been named so far, the latest last: the memory that pronouns and short forms look back into. */
export interface Discourse {
  /** The article's day, or null: offices then resolve to nobody. */
  readonly day: string | null
  /** The article's id: who is known by a common noun alone is known in this article alone. */
  readonly document: string
  /** Whom "told us" was told, where the article speaks. */
  readonly publisher: Who | null
  readonly said: Naming[]
  /** Those joined by "and", the latest last: who "both sides" or "the three countries" may be. */
  readonly groups: Group[]
  /** Ids of those who have stood between the sides: they are no side. */
  readonly between: Set<string>
  /** What else was spoken of as a subject, the latest last: a pronoun may go on about that. */
  readonly things: Thing[]
}

/** Actors named together, and how many namings there were before. */
export interface Group {
  readonly whos: readonly Who[]
  readonly after: number
  /** That "both sides" was said of them. */
  readonly meant: boolean
}

/** What resolving stands on. */
export interface ResolveContext {
  readonly gazetteer: Gazetteer
  readonly discourse: Discourse
  /** Whom the phrases before name, by the start of their head word. */
  readonly at: ReadonlyMap<number, readonly Who[]>
  /** True for the noun of what is done or said: "strikes", "refusal". */
  readonly isDeed: (lemma: string) => boolean
}

const search = ({ said }: Discourse, fits: (naming: Naming) => boolean, reach: number): Naming | null => {
  for (let i = said.length - 1; i >= Math.max(0, said.length - reach); i--) {
    const naming = said[i] as Naming
    if (fits(naming)) return naming
  }
  return null
}

/** The latest actor that `fits`, among the last `reach` named. */
export const latest = (discourse: Discourse, fits: (who: Who) => boolean, reach = 40): Who | null =>
  search(discourse, ({ who }) => fits(who), reach)?.who ?? null

/** The latest subject that `fits` among the last few named, else the latest of all: a pronoun continues its subject (centering theory). */
export const latestSubject = (discourse: Discourse, fits: (naming: Naming) => boolean, reach = 40): Naming | null =>
  search(discourse, (naming) => naming.subject && fits(naming), Math.min(reach, 6)) ?? search(discourse, fits, reach)

/** Whom a phrase with this head noun named last. */
export const latestOfNoun = (discourse: Discourse, noun: string, fits: (who: Who) => boolean): Who | null =>
  search(discourse, (naming) => naming.noun === noun && fits(naming.who), 1000)?.who ?? null

/** What one naming counts for an actor: twice for its own, once for a body or person of that state. */
const weight = (who: Who, named: Who): number =>
  who.id === named.id ? 2 : who.kind === 'COUNTRY' && who.country !== null && who.country === named.country ? 1 : 0

/** The two actors that `fits` named most so far, in the order they were first named: the parties of the article. None where a third is named as often. */
export const mainTwo = ({ said }: Discourse, fits: (who: Who) => boolean): Who[] => {
  const whos = new Map(said.flatMap(({ who }) => (fits(who) ? [[who.id, who] as const] : [])))
  const counted = [...whos.values()].map((who, first) => ({
    who,
    first,
    count: said.reduce((sum, naming) => sum + weight(who, naming.who), 0),
  }))
  const ranked = counted.sort((a, b) => b.count - a.count || a.first - b.first)
  if (ranked[2] && ranked[2].count === ranked[1]?.count) return []
  return ranked
    .slice(0, 2)
    .sort((a, b) => a.first - b.first)
    .map(({ who }) => who)
}

/** The state that an article has named most, with its bodies and people; null where two are named alike. */
export const stateAtHand = ({ discourse, gazetteer }: Pick<ResolveContext, 'discourse' | 'gazetteer'>): Who | null => {
  const counts = new Map<string, number>()
  for (const { who } of discourse.said)
    if (who.country && !who.provisional) counts.set(who.country, (counts.get(who.country) ?? 0) + 1)
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  const state = first && first[1] !== second?.[1] ? gazetteer.states.get(first[0]) : undefined
  return state ? known(state) : null
}

/** An actor the seeds know, as an article names it. */
export const known = (actor: KnownActor): Who => {
  const who = made.get(actor) ?? { ...actor, provisional: false, plural: false }
  made.set(actor, who)
  return who
}

const made = new WeakMap<KnownActor, Who>()

/** An actor known by the article's words alone. */
export const provisional = (name: string, kind: ActorKind, country: string | null, plural = false): Who => ({
  id: slug(name),
  name,
  kind,
  iso3: null,
  country,
  wikidata: null,
  gender: null,
  provisional: true,
  plural,
})

/** An unnamed actor ("experts"): nobody can tell whether those of two articles are the same. */
export const unnamed = (
  discourse: Pick<Discourse, 'document'>,
  ...[name, ...rest]: Parameters<typeof provisional>
): Who => {
  const who = provisional(name, ...rest)
  return { ...who, id: `${who.id}-${hashId(discourse.document).slice(0, 8)}` }
}

/** A state or a body that acts like one. */
export const isState = (who: Who): boolean =>
  who.kind === 'COUNTRY' || who.kind === 'ORGANIZATION' || who.kind === 'GROUP'

/** A slug of lower-case ASCII words joined by hyphens; letters outside ASCII lose their marks. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'unnamed'
