import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { Services } from '../../src/api/context.ts'
import { createLog } from '../../src/api/plugin/log.ts'
import { createApi } from '../../src/api/server.ts'
import type { ReadDocument } from '../../src/graph/check-reading.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { retractArticle } from '../../src/graph/retract.ts'
import { seedGraph } from '../../src/graph/seed-graph.ts'
import { writeReadings } from '../../src/graph/write.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import type { ActorRef } from '../../src/resolve/statement.ts'
import { databases } from '../graph/databases.ts'
import { sampleBatch, sampleSeeds } from '../graph/sample-readings.ts'
import { newObject, retold } from './retold.ts'

const relations = loadRelations()
const seeds = seedGraph(sampleSeeds)

/** The same article with a condition spelt in another way. */
const respelt = (read: ReadDocument): ReadDocument =>
  JSON.parse(JSON.stringify(read).replaceAll('if Vesteria', 'If Vesteria'))

/** The same article with other words for, and of, the actors that only articles know. */
const shout = (read: ReadDocument): ReadDocument => ({
  ...read,
  reading: {
    ...read.reading,
    actors: read.reading.actors.map((actor) =>
      actor.provisional ? { ...actor, name: actor.name.toUpperCase(), kind: 'ORGANIZATION' } : actor,
    ),
  },
})

const watch: ActorRef = { id: 'harbour-watch', name: 'HARBOUR WATCH', iso3: null, mention: null }
const promise = sampleBatch[1]!.reading.statements.find(({ commitment }) => commitment)!

/** Articles that tell the same things in other words, terms, spellings and days, so that each retraction changes a summary. */
const articles: readonly ReadDocument[] = [
  ...sampleBatch,
  respelt(
    retold('PROMISED', '2025-02-20', {
      object: { ...promise.object!, text: 'open the strait once more' },
      commitment: { ...promise.commitment!, force: 'OFFER', deadline: '2025-04', claimedStage: 'SIGNED' },
    }),
  ),
  retold('AGREED_TO', '2025-03-08', { modality: 'PLANNED', conditions: [], conditional: false }),
  retold('ATTACKED', '2025-03-04', {
    object: { ...sampleBatch[0]!.reading.statements[0]!.object!, text: 'an attack on Halm', date: '2025-03-01' },
  }),
  retold('SIGNED', '2025-03-09', { object: newObject('Agreement', 'the pact of the strait') }),
  retold('SIGNED', '2025-03-11', {
    object: { ...newObject('Agreement', 'the pact of the strait')!, text: 'The Pact of the Strait' },
  }),
  shout(retold('ECHOED', '2025-03-01', { source: watch, target: null })),
]
const undated = retold('WARNED', '2025-03-30', { object: newObject('Claim', 'the strait may close') })
const all = [...articles, { ...undated, document: { ...undated.document, publishedAt: null } }]

interface Step {
  readonly write?: readonly number[]
  readonly retract?: number
}

const clock = (step: number): string => new Date(Date.UTC(2025, 3, 1, 12, 0, step)).toISOString()

/** Plays steps into an empty graph, each at its own instant; `valid` lets in only what was published by that day. */
const play = async (engine: Engine, steps: readonly Step[], valid: string | null): Promise<void> => {
  const isIn = (index: number): boolean => valid === null || (all[index]!.document.publishedAt ?? '9999') <= valid
  const live = new Set<number>()
  for (const [at, { write = [], retract }] of steps.entries()) {
    const reads = write.filter(isIn).map((index) => all[index]!)
    await writeReadings(engine, reads, { recordedAt: clock(at), relations, seeds, extractor: 'rules' })
    for (const index of write.filter(isIn)) live.add(index)
    if (retract !== undefined && live.delete(retract))
      await retractArticle(engine, all[retract]!.document.id, { at: clock(at), relations })
  }
}

const actor = 'id name text kind iso3 country aliases provisional'
const about = 'id text __typename'
const ref = `name kind iso3 actor { ${actor} }`
const statement = `id kind quote recordedAt speakers { ${ref} } source { ${ref} } target { ${ref} } object { ${about} }
  conditions { id text } article { id title recordedAt publishedAt } commitment { force claimedStage }`
const statements = `statements { totalCount edges { node { ${statement} } } }`
const told = `${about} responses { actor { ${actor} } stance kinds count firstOn lastOn statements { totalCount edges { node { id } } } }
  statementCount firstOn lastOn ${statements}`
const page = (node: string) => `{ totalCount edges { cursor node { ${node} } } }`
const terms = 'force action beneficiary deadline claimedStage evidencedStage conditional conditions { id text }'
const whole = `${actor} offices { title of { ${actor} } } partOf { ${actor} } ${statements}`

const fields: readonly string[] = [
  `actors(first: 100, asOf: $asOf) ${page(whole)}`,
  `actors(name: "watch", kind: GROUP, asOf: $asOf) ${page(actor)}`,
  ...['harbour-watch', 'north-league', 'sudmark'].map((id) => `actor(id: "${id}", asOf: $asOf) { ${whole} }`),
  `articles(asOf: $asOf) ${page(`id title recordedAt mentions { actor { ${actor} } count quotes { start } } ${statements}`)}`,
  `article(id: "${all[1]!.document.id}", asOf: $asOf) { recordedAt mentions { actor { ${actor} } } }`,
  `statement(id: "${promise.id}", asOf: $asOf) { ${statement} }`,
  `statements(first: 100, asOf: $asOf) ${page(statement)}`,
  `claim(id: "${sampleBatch[0]!.reading.statements[1]!.object!.id}", asOf: $asOf) { ${told} }`,
  `claims(asOf: $asOf) ${page(told)}`,
  `claims(text: "strait", asOf: $asOf) ${page(about)}`,
  `commitments(asOf: $asOf) ${page(`${told} ${terms} by { ${actor} } to { ${actor} }`)}`,
  `commitments(text: "once more", asOf: $asOf) ${page(`${about} ${terms}`)}`,
  `agreements(asOf: $asOf) ${page(`name ${told}`)}`,
  `agreements(name: "pact", asOf: $asOf) ${page('name')}`,
  `events(asOf: $asOf) ${page(`${about} kind date sources { ${actor} } targets { ${actor} } statementCount firstOn lastOn ${statements}`)}`,
  `events(from: "2025-03-02", to: "2025-03-08", asOf: $asOf) ${page('id date')}`,
  `absences(asOf: $asOf) ${page(`id kind actor { ${actor} } object { ${about} ... on Issue { name responses { count } } } count firstOn lastOn ${statements}`)}`,
  `claims(text: "asked for", asOf: $asOf) ${page('mentions independentSources origins { mentions articles { id } }')}`,
  ...['sudmark', 'norland'].map(
    (id) => `silence(actor: "${id}", issue: "security-guarantees", from: "2025-03-04", asOf: $asOf) {
    silent actor { name } issue { name } articles articlesOnIssue publishers lastWord { id } spokenFor { id } ${statements} }`,
  ),
  `nodes(ids: ["sudmark", "harbour-watch", "harbour-accord", "security-guarantees", "${promise.id}", "vesteria ATTACKED sudmark"], asOf: $asOf) {
    __typename id ... on Relation { count firstOn lastOn } }`,
  `relations(asOf: $asOf, first: 100) ${page(`id kind source { ${actor} } target { ${about} } count firstOn lastOn ${statements}`)}`,
  `neighbourhood(actor: "sudmark", depth: 2, asOf: $asOf) { nodes { distance node { ${about} } } relations { id count firstOn lastOn } }`,
  `path(from: "harbour-watch", to: "sudmark", asOf: $asOf) { length steps { forward relation { id count firstOn lastOn } } }`,
  `relations(among: ["vesteria", "sudmark", "norland"], asOf: $asOf) ${page('id count firstOn lastOn periods { period count }')}`,
  `relations(source: "vesteria", target: "sudmark", asOf: $asOf) ${page('id count firstOn lastOn')}`,
  `relations(target: "sudmark", asOf: $asOf) ${page('id count firstOn lastOn')}`,
  ...['strait', 'watch', 'HALM'].map(
    (text) => `search(text: "${text}", first: 100, asOf: $asOf) {
    totalCount edges { cursor node { __typename ... on Actor { ${actor} } ... on Agreement { name } ... on Claim { ${about} }
      ... on Commitment { ${about} ${terms} } ... on Statement { id recordedAt } ... on Article { id recordedAt } } } }`,
  ),
  `counts(by: [KIND, SOURCE, TARGET, ISSUE, PUBLISHER, MONTH], asOf: $asOf) { count groups { by value label } }`,
  `stats(asOf: $asOf) { articles actors statements claims commitments agreements events relations families { family count } }`,
]

interface AsOf {
  readonly known: string | null
  readonly valid: string | null
}

/** The answers to all questions, by question; `asOf` null asks for now. */
const answers = async (engine: Engine, asOf: AsOf | null): Promise<Readonly<Record<string, unknown>>> => {
  const words = (given: string) => given
  const relation = (kind: string) => relations.get(kind)
  const kinds = [...relations.keys()]
  const asked: Partial<Services> = { engine, kinds, relation, actorId: words, keptActor: words, issueId: words }
  const api = createApi(asked as Services, { log: createLog('error', (line) => expect.fail(line)) })
  const found: Record<string, unknown> = {}
  for (const field of fields) {
    const body = JSON.stringify({ query: `query ($asOf: AsOf) { answer: ${field} }`, variables: { asOf } })
    const headers = { 'content-type': 'application/json' }
    const response = await api.fetch('http://127.0.0.1/graphql', { method: 'POST', headers, body })
    const { data, errors } = (await response.json()) as { data: { answer: unknown }; errors?: unknown }
    expect(errors).toBeUndefined()
    found[field] = data.answer
  }
  return found
}

const [complete, part] = [databases()[0]!, databases()[0]!]
afterAll(async () => {
  await complete.end()
  await part.end()
})

const index = fc.nat(all.length - 1)
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ write: fc.uniqueArray(index, { minLength: 1, maxLength: 4 }) }) },
    { weight: 2, arbitrary: fc.record({ retract: index }) },
  ),
  { minLength: 4, maxLength: 10 },
)
const days = fc.constantFrom(null, '2025-03-01', '2025-03-05', '2025-03-09', '2025-03-11')

it('answers as a graph does that was made from what was ingested by then, and published by then', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), days, async (story, moment, valid) => {
      const last = moment % story.length
      const engine = await complete.empty()
      await play(engine, story, null)
      for (const asOf of [
        { known: clock(last), valid: null },
        { known: clock(last), valid },
        { known: null, valid },
      ]) {
        const rebuilt = await part.empty()
        await play(rebuilt, asOf.known === null ? story : story.slice(0, last + 1), asOf.valid)
        expect(await answers(engine, asOf)).toEqual(await answers(rebuilt, null))
      }
    }),
    { numRuns: 5 },
  )
})
