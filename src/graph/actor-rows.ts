import type { Actor } from '../resolve/statement.ts'
import type { ReadDocument } from './check-reading.ts'
import type { Params, Row } from './engine.ts'
import { keptOf, type Merges } from './known-actors.ts'
import { type SeedGraph, wholeOf } from './seed-graph.ts'
import { wordsProperty } from './words.ts'

/** What an article says of an actor that no seed knows, as one string: the least of all articles' strings is what the graph shows. */
const toldFacts = ({
  name,
  kind,
  iso3,
  country,
  wikidata,
  provisional,
}: Pick<Actor, 'name' | 'kind' | 'iso3' | 'country' | 'wikidata' | 'provisional'>): string =>
  JSON.stringify([name, kind, iso3, country, wikidata, provisional])

// Sorts after every telling of the actor itself, which begins with a bracket.
const ofMerged = '~'

/**
 * What a mention of an actor tells of the one it was merged into: nothing where the seeds know that (an empty string), and otherwise what it
 * tells of the merged one, which counts only where no article names the actor itself.
 */
export const mergedTold = (
  { was, wasTold }: { readonly was: string; readonly wasTold: string },
  kept: string,
  seeds: Pick<SeedGraph, 'actors'>,
): string => {
  if (seeds.actors.has(kept)) return ''
  const seed = seeds.actors.get(was)
  return ofMerged + (seed ? toldFacts(seed) : wasTold)
}

/** What `told` says of an actor. */
export const factsTold = (told: string): Params => {
  const [name, kind, iso3, country, wikidata, provisional] = JSON.parse(told.replace(ofMerged, ''))
  return { name, kind, iso3, country, wikidata, provisional, aliases: [] }
}

/** The row of `write/actors` for an actor known from the articles, from its `told`; `articles` more articles name it. */
export const toldActorRow = (id: string, told: string, articles: number): Row => {
  return {
    id,
    told,
    articles,
    properties: { ...factsTold(told), words: wordsProperty([String(factsTold(told).name)]) },
  }
}

/** The actors of a checked reading, with those that only the statements name (known from the seeds then). */
const actorIds = ({ reading }: ReadDocument): string[] => {
  const refs = reading.statements.flatMap(({ speakers, source, target }) => [...speakers, source, target])
  const objects = reading.statements.flatMap(({ object }) => (object?.type === 'Actor' ? [object.id] : []))
  return [
    ...new Set([...reading.actors.map(({ id }) => id), ...refs.flatMap((ref) => ref?.id ?? []), ...objects]),
  ].sort()
}

/** What an article tells of an actor (`told`), as its mention keeps it: nothing of one that the seeds know (null). */
export const tellingOf = (told: string): Params => {
  const { name = null, kind = null, country = null } = told === '' ? {} : factsTold(told)
  const words = name === null ? null : wordsProperty([String(name)])
  return { told, toldName: name, words, toldKind: kind, toldCountry: country }
}

/** The rows of `write/mentions` of one article. */
export const mentionRows = (read: ReadDocument, seeds: SeedGraph): Row[] => {
  const told = new Map(read.reading.actors.map((actor) => [actor.id, actor]))
  return actorIds(read).map((actor) => {
    const mentions = [...(told.get(actor)?.mentions ?? [])].sort((a, b) => a.start - b.start || a.end - b.end)
    return {
      article: read.document.id,
      actor,
      ...(seeds.actors.has(actor) ? { told: '' } : tellingOf(toldFacts(told.get(actor)!))),
      count: mentions.length,
      starts: mentions.map(({ start }) => start),
      ends: mentions.map(({ end }) => end),
    }
  })
}

/** Mentions of actors that were merged into others become mentions of those; `was` tells of whom they are. */
export const keptMentions = (mentions: readonly Row[], merges: Merges, seeds: SeedGraph): Row[] =>
  mentions.map((row) => {
    const was = row.actor as string
    const kept = keptOf(merges, was)
    if (kept === was) return row
    const wasTold = row.told as string
    return { ...row, actor: kept, was, wasTold, ...tellingOf(mergedTold({ was, wasTold }, kept, seeds)) }
  })

/** Actors that are mentioned, with the seeds that they hold office of or are part of. */
export const actorRows = (mentions: readonly Row[], neighbours: readonly string[], seeds: SeedGraph): Row[] => {
  const all = new Map<string, Row[]>(neighbours.map((id) => [id, []]))
  for (const row of mentions) {
    const before = all.get(row.actor as string)
    if (before) before.push(row)
    else all.set(row.actor as string, [row])
  }
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, rows]) => {
      const articles = new Set(rows.map(({ article }) => article)).size
      const facts = seeds.actors.get(id)
      if (facts) {
        const words = wordsProperty([facts.name, ...facts.aliases])
        return { id, told: '', articles, properties: { ...facts, words } }
      }
      return toldActorRow(id, rows.map(({ told }) => told as string).sort()[0]!, articles)
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
