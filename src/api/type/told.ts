import { factsTold } from '../../graph/actor-rows.ts'
import type { Params } from '../../graph/engine.ts'
import { commitmentRows, objectRows } from '../../graph/summaries.ts'
import { aboutKey } from '../about-key.ts'
import type { Context } from '../context.ts'
import type { Loaders } from '../loaders.ts'
import { now } from '../moment.ts'
import { type AboutRow, ActorRow, toAbout } from '../row.ts'

/** What the articles of a moment tell of the actor with an id; null for one that the seeds know, or nobody names. */
export const factsAt = async (id: string, load: Loaders): Promise<Params | null> => {
  const told = (await load.actorTellings.load(id))[0]?.told
  return told ? factsTold(told) : null
}

/** What is told of an actor, under what curators say of it, whatever the moment. */
const curated = ({ name, wikidata, curatedName, curatedWikidata }: ActorRow, facts: Params | null): Params => {
  if (facts === null) return {}
  const linked: Params = curatedWikidata === null ? facts : { ...facts, wikidata }
  return curatedName === null ? linked : { ...linked, name, aliases: [...(facts.aliases as string[]), facts.name!] }
}

const actorAt = async (actor: ActorRow, load: Loaders): Promise<ActorRow> =>
  actor.told === '' ? actor : ActorRow.parse({ ...actor, ...curated(actor, await factsAt(actor.id, load)) })

const aboutAt = async (about: AboutRow, load: Loaders): Promise<AboutRow> => {
  if ('lead' in about && about.lead === '') return about
  const tellings = await load.aboutTellings.load(aboutKey(about))
  const { terms, ...stages } = commitmentRows(tellings)[0] ?? { terms: {} }
  const summary = { ...(objectRows(tellings)[0]?.properties as Params), ...(terms as Params), ...stages }
  return toAbout({ labels: [about.__typename], node: { ...about, ...summary } })
}

/**
 * A field of a canonical node that sums up what is told of it: as the graph keeps it for now, made by the same rules from the
 * statements of another moment, with one read for all nodes of a level.
 */
export const told =
  <K extends string>(name: K) =>
  <T extends AboutRow & Readonly<Record<K, unknown>>>(
    about: T,
    _: unknown,
    { moment, load }: Context,
  ): T[K] | Promise<T[K]> =>
    moment === now ? about[name] : aboutAt(about, load).then((at) => (at as T)[name])

/** A field of an actor: as the graph keeps it for now, from the articles of another moment otherwise. */
export const toldOfActor =
  <K extends keyof ActorRow>(name: K) =>
  (actor: ActorRow, _: unknown, { moment, load }: Context): ActorRow[K] | Promise<ActorRow[K]> =>
    moment === now ? actor[name] : actorAt(actor, load).then((at) => at[name])
