import type { Services } from './api/context.ts'
import type { Article } from './article/document.ts'
import { exportText } from './export/formats.ts'
import { toGazetteer } from './extract/names.ts'
import { ensureConstraints } from './graph/constraints.ts'
import { createCurate } from './graph/curate.ts'
import type { Engine } from './graph/engine.ts'
import { createKnownActors } from './graph/known-actors.ts'
import { retractArticle } from './graph/retract.ts'
import { seedGraph } from './graph/seed-graph.ts'
import { createSignal } from './graph/signal.ts'
import { createIngest, type Ingest } from './ingest.ts'
import { loadSeeds, type Seeds } from './ontology/actors.ts'
import { loadRelations } from './ontology/relations.ts'
import { yamlNames } from './ontology/yaml-file.ts'
import { createReader } from './read.ts'
import { toActorId } from './resolve/actor-id.ts'
import { toIssueId } from './resolve/issues.ts'

/** All that can be done with one open graph: what the GraphQL API is given, and ingesting article by article. */
export interface Graph {
  readonly services: Services
  readonly ingest: Ingest
}

// Files and model are read when something needs them: counting what a graph holds needs neither actors nor a parser.
const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The alpha-2 codes of states by their alpha-3. */
const alpha2 = ({ countries }: Seeds): ReadonlyMap<string, string> =>
  new Map(countries.map(({ iso2, iso3 }) => [iso3, iso2]))

const inOrder = async (ingest: Ingest, articles: readonly Article[]) => {
  const done = []
  for await (const { id, state, statements, dropped, reason } of ingest(
    articles.map((article) => ({ place: '', article })),
  ))
    done.push({
      id,
      status: state.toUpperCase() as 'NEW' | 'UNCHANGED' | 'FAILED',
      families: statements,
      dropped,
      error: reason,
    })
  return done
}

/** Who reads articles where nothing else is said: the rules. */
const extractor = 'rules'

/** Makes constraints and indexes where they are missing, and gives what can be done with the graph. */
export const openGraph = async (engine: Engine): Promise<Graph> => {
  await ensureConstraints(engine)
  const known = createKnownActors(engine)
  await known.refresh()
  const seeds = lazily(loadSeeds)
  const relations = lazily(loadRelations)
  const actorId = lazily(() => toActorId(toGazetteer(seeds())))
  const issueId = lazily(() => toIssueId(seeds().issues))
  const graphSeeds = lazily(() => seedGraph(seeds()))
  const seedNames = lazily(() => [...graphSeeds().actors].map(([id, { name, aliases }]) => ({ id, name, aliases })))
  const reader = lazily(createReader)
  const added = createSignal()
  const parts = () => ({
    engine,
    written: added.raise,
    relations: relations(),
    seeds: graphSeeds(),
    extractor,
    reader: reader(),
  })
  const whole = lazily(() => createIngest(parts()))
  const ingest: Ingest = (articles) => whole()(articles)
  const services: Services = {
    engine,
    added,
    kinds: yamlNames('schema/relations'),
    relation: (kind) => relations().get(kind),
    actorId: (words, at) => known.kept(known.named(words, at) ?? actorId()(words), at),
    keptActor: known.kept,
    freshen: known.freshen,
    knownActors: () => seedNames(),
    issueId: (words) => issueId()(words),
    ingest: (articles) => inOrder(ingest, articles),
    retract: async (ref) => {
      const retraction = { at: new Date().toISOString(), relations: relations() }
      const { articles, statements } = await retractArticle(engine, ref, retraction)
      return { id: articles[0]!, statements }
    },
    curate: createCurate({ engine, seeds: graphSeeds, relations, reader, extractor, renamed: known.refresh }),
    export: (request) => exportText({ engine, relations: relations(), iso2: alpha2(seeds()) }, request),
  }
  return { services, ingest }
}
