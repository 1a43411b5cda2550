import { InputError } from '../errors.ts'
import { factsTold } from './actor-rows.ts'
import { type Curating, type Curation, findSubject, makeCuration, recordCuration, type Subject } from './curation.ts'
import { type Runner, runFile } from './cypher-file.ts'
import type { Engine, Params } from './engine.ts'
import { logged } from './log.ts'
import type { SeedGraph } from './seed-graph.ts'
import { wordsBefore, wordsProperty } from './words.ts'

type Known = Pick<SeedGraph, 'actors'>

/** What is known of an actor without its curators: from its seed, or from what the articles tell. */
const given = ({ id, node }: Subject, { actors }: Known): Params => {
  const seed = actors.get(id)
  if (seed) return { ...seed }
  return typeof node.told === 'string' && node.told !== '' ? factsTold(node.told) : node
}

const words = (value: unknown): string | null => (typeof value === 'string' ? value : null)

interface Said {
  readonly at: string
  readonly curatedName: string | null
  readonly curatedWikidata: string | null
  readonly seeds: Known
}

/** Writes what curators say of an actor; null is what is known without them. What articles tell of it is another thing at each moment. */
const writeCurated = async (
  runner: Runner,
  actor: Subject,
  { at, curatedName, curatedWikidata, seeds }: Said,
): Promise<void> => {
  const facts = given(actor, seeds)
  const { nameLog, curatedWordsLog, wikidataLog } = actor.node
  const own = seeds.actors.get(actor.id) ?? { name: null, wikidata: null }
  const aliases = (facts.aliases ?? []) as readonly string[]
  const ownName = String(facts.name ?? actor.id)
  const known = wordsProperty([ownName, ...aliases])
  const curatedWords = curatedName === null ? null : wordsBefore(curatedName)
  await runFile(runner, 'write/curate-actor', {
    id: actor.id,
    curatedName,
    curatedWords,
    words: (curatedWords ?? '') + known,
    curatedWikidata,
    name: curatedName ?? ownName,
    wikidata: curatedWikidata ?? facts.wikidata ?? null,
    aliases: (curatedName ?? ownName) === ownName ? aliases : [...aliases, ownName],
    nameLog: logged(nameLog, { at, value: curatedName ?? own.name, before: own.name }),
    curatedWordsLog: logged(curatedWordsLog, { at, value: curatedWords }),
    wikidataLog: logged(wikidataLog, { at, value: curatedWikidata ?? own.wikidata, before: own.wikidata }),
  })
}

/** A new name of an actor; null is the name that it has from the seeds or the articles. */
export interface Renaming extends Curating {
  readonly id: string
  readonly name: string | null
  readonly seeds: Known
}

/** Renames an actor, in one transaction; its former name is an alias. `InputError` when there is none, for an empty name, and on a conflict. */
export const renameActor = (engine: Engine, { id, name, seeds, ...curating }: Renaming): Promise<Curation> =>
  engine.transaction(async (run) => {
    if (name?.trim() === '') throw new InputError('name is empty: leave it out to take back a name.')
    const runner = { name: engine.name, run }
    const actor = await findSubject(runner, 'Actor', id)
    const deed = { action: 'RENAME', value: name?.trim() ?? null, before: words(actor.node.name) } as const
    const curation = await makeCuration(runner, [actor], { ...curating, ...deed })
    const curatedWikidata = words(actor.node.curatedWikidata)
    await writeCurated(runner, actor, { at: curation.at, curatedName: curation.value, curatedWikidata, seeds })
    return recordCuration(runner, curation, [actor])
  })

/** The Wikidata item of an actor (Q159); null is the one that it has from the seeds or the articles. */
export interface Linking extends Curating {
  readonly id: string
  readonly wikidata: string | null
  readonly seeds: Known
}

/** Links an actor to Wikidata, in one transaction. `InputError` when there is none, for what is no item, and on a conflict. */
export const linkActor = (engine: Engine, { id, wikidata, seeds, ...curating }: Linking): Promise<Curation> =>
  engine.transaction(async (run) => {
    if (wikidata !== null && !/^Q[1-9]\d*$/.test(wikidata))
      throw new InputError(`wikidata is ${wikidata}, and must be an item such as Q159.`)
    const runner = { name: engine.name, run }
    const actor = await findSubject(runner, 'Actor', id)
    const deed = { action: 'LINK', value: wikidata, before: words(actor.node.wikidata) } as const
    const curation = await makeCuration(runner, [actor], { ...curating, ...deed })
    const curatedName = words(actor.node.curatedName)
    await writeCurated(runner, actor, { at: curation.at, curatedName, curatedWikidata: wikidata, seeds })
    return recordCuration(runner, curation, [actor])
  })
