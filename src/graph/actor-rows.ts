import type { Actor } from '../resolve/statement.ts'
import type { ReadDocument } from './check-reading.ts'
import type { Params, Row } from './engine.ts'
import { type SeedGraph, wholeOf } from './seed-graph.ts'

/** What an article says of an actor that no seed knows, as one string: the least of all articles' strings is what the graph shows. */
const toldFacts = ({ name, kind, iso3, country, wikidata, provisional }: Actor): string =>
  JSON.stringify([name, kind, iso3, country, wikidata, provisional])

/** What `told` says of an actor. */
export const factsTold = (told: string): Params => {
  const [name, kind, iso3, country, wikidata, provisional] = JSON.parse(told)
  return { name, kind, iso3, country, wikidata, provisional, aliases: [] }
}

/** The row of `write/actors` for an actor known from the articles, from its `told`; `articles` more articles name it. */
export const toldActorRow = (id: string, told: string, articles: number): Row => {
  return { id, told, articles, properties: factsTold(told) }
}

/** The actors of a checked reading, with those that only the statements name (known from the seeds then). */
const actorIds = ({ reading }: ReadDocument): string[] => {
  const refs = reading.statements.flatMap(({ speakers, source, target }) => [...speakers, source, target])
  const objects = reading.statements.flatMap(({ object }) => (object?.type === 'Actor' ? [object.id] : []))
  return [
    ...new Set([...reading.actors.map(({ id }) => id), ...refs.flatMap((ref) => ref?.id ?? []), ...objects]),
  ].sort()
}

/** What an article tells of an actor, as its mention keeps it: nothing of one that the seeds know (null). */
const tellingOf = (actor: Actor | null): Params => ({
  told: actor ? toldFacts(actor) : '',
  toldName: actor?.name ?? null,
  toldKind: actor?.kind ?? null,
  toldCountry: actor?.country ?? null,
})

/** The rows of `write/mentions` of one article. */
export const mentionRows = (read: ReadDocument, seeds: SeedGraph): Row[] => {
  const told = new Map(read.reading.actors.map((actor) => [actor.id, actor]))
  return actorIds(read).map((actor) => {
    const mentions = [...(told.get(actor)?.mentions ?? [])].sort((a, b) => a.start - b.start || a.end - b.end)
    return {
      article: read.document.id,
      actor,
      ...tellingOf(seeds.actors.has(actor) ? null : told.get(actor)!),
      count: mentions.length,
      starts: mentions.map(({ start }) => start),
      ends: mentions.map(({ end }) => end),
    }
  })
}

/** Actors that are mentioned, with the seeds that they hold office of or are part of. */
export const actorRows = (mentions: readonly Row[], neighbours: readonly string[], seeds: SeedGraph): Row[] => {
  const all = new Map<string, string[]>(neighbours.map((id) => [id, []]))
  for (const { actor, told } of mentions) {
    const before = all.get(actor as string)
    if (before) before.push(told as string)
    else all.set(actor as string, [told as string])
  }
  return [...all].sort().map(([id, told]) => {
    const facts = seeds.actors.get(id)
    if (facts) return { id, told: '', articles: told.length, properties: { ...facts } }
    return toldActorRow(id, told.sort()[0]!, told.length)
  })
}

/** The rows of `write/offices`: all terms of the people among `actors`. */
export const officeRows = (actors: readonly string[], seeds: SeedGraph): Row[] =>
  actors.flatMap((actor) =>
    (seeds.offices.get(actor) ?? [])
      .filter(({ of }) => seeds.actors.has(of))
      .map(({ title, of, since, until = null }) => ({ actor, of, title, since, until })),
  )

/** The rows of `write/parts` for all actors of the readings. */
export const partRows = (reads: readonly ReadDocument[], seeds: SeedGraph): Row[] => {
  const names = new Map(reads.flatMap(({ reading }) => reading.actors.map(({ id, name }) => [id, name] as const)))
  for (const id of reads.flatMap(actorIds)) if (!names.has(id)) names.set(id, seeds.actors.get(id)?.name ?? '')
  return [...names].flatMap(([id, name]) => {
    const of = wholeOf(seeds, { id, name })
    return of && seeds.actors.has(of) ? [{ actor: id, of }] : []
  })
}
