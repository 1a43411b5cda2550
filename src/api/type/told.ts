import { factsTold } from '../../graph/actor-rows.ts'
import type { Params } from '../../graph/engine.ts'
import { valueAt } from '../../graph/log.ts'
import { commitmentRows, objectRows } from '../../graph/summaries.ts'
import { aboutKey } from '../about-key.ts'
import type { Context } from '../context.ts'
import type { Loaders } from '../loaders.ts'
import { now } from '../moment.ts'
import { type AboutRow, ActorRow, toAbout } from '../row.ts'

type Told = Pick<Context, 'load' | 'moment'>

/** What is known of an actor without its curators: from the seeds, or what articles tell now. */
const ownOf = ({ nameLog, wikidataLog, ...actor }: ActorRow) => {
  const name = nameLog[1] || actor.name
  const wikidata = wikidataLog.length === 0 ? actor.wikidata : wikidataLog[1] || null
  return { name, aliases: actor.aliases.filter((alias) => alias !== name), wikidata }
}

/** An actor as the articles of a moment tell of it, where the seeds do not know it, under what curators had said of it by then. */
const actorAt = async (actor: ActorRow, { load, moment: { known } }: Told): Promise<ActorRow> => {
  const told = actor.told === '' ? null : (await load.actorTellings.load(actor.id))[0]?.told
  const own = { ...actor, ...ownOf(actor), ...(told ? factsTold(told) : {}) }
  const name = valueAt(actor.nameLog, known) ?? own.name
  const aliases = name === own.name ? own.aliases : [...own.aliases, own.name]
  return ActorRow.parse({ ...own, name, aliases, wikidata: valueAt(actor.wikidataLog, known) ?? own.wikidata })
}

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
    moment === now ? actor[name] : actorAt(actor, { moment, load }).then((at) => at[name])

interface Called {
  readonly of: 'Actor' | 'Issue'
  readonly id: string
  readonly name: string
}

const nameAt = async ({ of, id, name }: Called, { moment, load }: Told): Promise<string> => {
  if (of === 'Issue') {
    const issue = await aboutAt({ __typename: of, id, name, lead: null }, load)
    return 'name' in issue ? issue.name : name
  }
  const [found] = await load.actorTellings.load(id)
  return found ? (await actorAt(found.node, { moment, load })).name : name
}

/** The name of an actor or issue of which only the id and the name of now are at hand, as it was at the moment. */
export const nameThen = (context: Told, called: Called): string | Promise<string> =>
  context.moment === now ? called.name : nameAt(called, context)
