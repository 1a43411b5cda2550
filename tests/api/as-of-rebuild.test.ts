import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { Services } from '../../src/api/context.ts'
import { createLog } from '../../src/api/plugin/log.ts'
import { createApi } from '../../src/api/server.ts'
import { InputError } from '../../src/errors.ts'
import type { ReadDocument } from '../../src/graph/check-reading.ts'
import { createCurate } from '../../src/graph/curate.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { createKnownActors } from '../../src/graph/known-actors.ts'
import { retractArticle } from '../../src/graph/retract.ts'
import { type Verdict, verdicts } from '../../src/graph/review.ts'
import { seedGraph } from '../../src/graph/seed-graph.ts'
import { writeReadings } from '../../src/graph/write.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import type { ActorRef } from '../../src/resolve/statement.ts'
import { reread } from '../graph/curated.ts'
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

/** Whom curators judge; the story begins with an article that names them all, so that they are there at any moment. */
const people = ['vesteria', 'sudmark', 'norland', 'harbour-watch', 'sea-council', 'north-league']
const register: ReadDocument = {
  document: { ...all[0]!.document, id: 'register', url: null, publishedAt: '2025-01-01', title: 'Register' },
  reading: {
    ...all[0]!.reading,
    statements: [],
    actors: all.flatMap(({ reading }) => reading.actors).map((actor) => ({ ...actor, mentions: [] })),
  },
}
const reviewed = all.flatMap(({ reading }) => reading.statements.map(({ id }) => id))

interface Step {
  readonly write?: readonly number[]
  readonly retract?: number
  readonly merge?: readonly [keep: number, merge: number]
  readonly unmerge?: readonly [keep: number, merge: number]
  readonly rename?: readonly [actor: number, name: string | null]
  readonly link?: readonly [actor: number, wikidata: string | null]
  readonly review?: readonly [statement: number, verdict: Verdict]
  readonly correct?: number
}

const clock = (step: number): string => new Date(Date.UTC(2025, 3, 1, 12, 0, step)).toISOString()

/** An instant behind all that happened at a step, which may be recorded at several. */
const after = (step: number): string => new Date(Date.parse(clock(step)) + 500).toISOString()

/** What a curator must have seen: the last curations of the things, and every judgement that two are not one. */
const seen = async (engine: Engine, ids: readonly string[]) => {
  const found = await engine.run('MATCH (n) WHERE n.id IN $ids RETURN n.revision AS revision', { ids })
  const judged = await engine.run("MATCH (c:Curation {action: 'UNMERGE'}) WHERE c.withdrawn IS NULL RETURN c.id AS id")
  const strings = (rows: readonly unknown[]) => rows.filter((value) => typeof value === 'string')
  return {
    by: 'anna',
    note: 'So it is.',
    basedOn: strings(found.map(({ revision }) => revision)),
    despite: strings(judged.map(({ id }) => id)),
  }
}

/** One curation; one that is refused, of two that are one already or of a statement that is gone, changes nothing. */
const curate = async (
  engine: Engine,
  at: string,
  { merge, unmerge, rename, link, review, correct }: Step,
): Promise<void> => {
  const ways = createCurate({
    engine,
    seeds: () => seeds,
    relations: () => relations,
    reader: () => reread,
    extractor: 'rules',
    now: () => at,
  })
  const run = async () => {
    const pair = (merge ?? unmerge ?? []).map((index) => people[index]!)
    const [keep, merged] = pair as [string, string]
    if (merge) await ways.merge({ ...(await seen(engine, pair)), keep, merge: merged })
    if (unmerge) await ways.unmerge({ ...(await seen(engine, pair)), keep, merge: merged })
    const id = people[(rename ?? link ?? [0])[0]]!
    if (rename) await ways.rename({ ...(await seen(engine, [id])), id, name: rename[1] })
    if (link) await ways.link({ ...(await seen(engine, [id])), id, wikidata: link[1] })
    const told = reviewed[review?.[0] ?? 0]!
    const article = all[correct ?? 0]!.document.id
    const changes = { title: 'As corrected' }
    if (correct !== undefined) await ways.correct({ ...(await seen(engine, [article])), id: article, changes })
    if (review) await ways.review({ ...(await seen(engine, [told])), id: told, verdict: review[1] })
  }
  await run().catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error
  })
}

/** Plays steps into an empty graph, each at its own instant; `valid` lets in only what was published by that day. */
const play = async (engine: Engine, steps: readonly Step[], valid: string | null): Promise<void> => {
  const isIn = (index: number): boolean => valid === null || (all[index]!.document.publishedAt ?? '9999') <= valid
  const live = new Set<number>()
  const writing = { relations, seeds, extractor: 'rules' }
  await writeReadings(engine, [register], { ...writing, recordedAt: clock(-1) })
  for (const [at, step] of steps.entries()) {
    const { write = [], retract } = step
    const reads = write.filter(isIn).map((index) => all[index]!)
    await writeReadings(engine, reads, { ...writing, recordedAt: clock(at) })
    for (const index of write.filter(isIn)) live.add(index)
    if (retract !== undefined && live.delete(retract))
      await retractArticle(engine, all[retract]!.document.id, { at: clock(at), relations })
    await curate(engine, clock(at), step)
    if (step.correct !== undefined) live.delete(step.correct)
  }
}

const actor = 'id name text kind iso3 country wikidata aliases provisional'
const about = 'id text __typename'
const ref = `name kind iso3 actor { ${actor} }`
const statement = `id kind quote recordedAt review speakers { ${ref} } source { ${ref} } target { ${ref} } object { ${about} }
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
  ...['"sudmark"', '"Watch of Halm"', '"norland"'].map((name) => `actor(name: ${name}, asOf: $asOf) { ${actor} }`),
  ...['watch', 'halm', 'norland', 'sudmark'].map((name) => `actors(name: "${name}", asOf: $asOf) ${page(actor)}`),
  `suggestActors(name: "harbour watch", asOf: $asOf) { id name match }`,
  `statements(filter: { review: REJECTED }, asOf: $asOf) ${page('id review')}`,
  `statements(filter: { review: CONFIRMED }, asOf: $asOf) ${page('id review')}`,
  ...people.map((id) => `statements(filter: { actor: "${id}" }, asOf: $asOf) ${page('id')}`),
  ...people.map((id) => `node(id: "${id}", asOf: $asOf) { id ... on Actor { ${actor} } }`),
  ...['SOURCE', 'SPEAKER'].flatMap((row) =>
    ['TARGET', 'ISSUE'].map(
      (column) => `matrix(rows: ${row}, columns: ${column}, asOf: $asOf) {
      rows { id name count } columns { id name count } cells { row column count positive negative } }`,
    ),
  ),
  ...['norland', 'pact', 'guarantees', 'watch of halm'].map(
    (object) => `absences(object: "${object}", asOf: $asOf) ${page('id')}`,
  ),
  `receipt(id: "vesteria ATTACKED sudmark", asOf: $asOf) { statementCount merges { was actor { ${actor} } } curations { action value } }`,
  `claims(about: "sudmark", notConfirmedBy: "norland", asOf: $asOf) ${page('id')}`,
  `contradictions(actor: "sudmark", asOf: $asOf) ${page('id type')}`,
  `shifts(actor: "vesteria", asOf: $asOf) ${page('id')}`,
  `timeline(actor: "vesteria", asOf: $asOf) { totalCount edges { node { statement { id } } } }`,
  `waits(asOf: $asOf) ${page('waiting { id } awaited { id }')}`,
  `deadlocks(asOf: $asOf) { __typename }`,
  `conditions(asOf: $asOf) ${page('id text awaits { id }')}`,
  `counts(by: [KIND, SOURCE, TARGET, SPEAKER, ISSUE, PUBLISHER, MONTH], asOf: $asOf) { count groups { by value label } }`,
  `stats(asOf: $asOf) { articles actors statements claims commitments agreements events relations families { family count } }`,
]

interface AsOf {
  readonly known: string | null
  readonly valid: string | null
}

/** The answers to all questions, by question; `asOf` null asks for now. */
const answers = async (engine: Engine, asOf: AsOf | null): Promise<Readonly<Record<string, unknown>>> => {
  const known = createKnownActors(engine)
  await known.refresh()
  const asked: Partial<Services> = {
    engine,
    kinds: [...relations.keys()],
    relation: (kind) => relations.get(kind),
    actorId: (words, at) => known.kept(known.named(words, at) ?? words, at),
    keptActor: known.kept,
    freshen: known.freshen,
    knownActors: () => [],
    issueId: (words) => words,
  }
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
const one = fc.nat(people.length - 1)
const two = fc.shuffledSubarray(
  people.map((_, index) => index),
  { minLength: 2, maxLength: 2 },
) as fc.Arbitrary<[number, number]>
const name = fc.constantFrom(null, 'Watch of Halm', 'Norland', 'The Old Fleet')
const item = fc.constantFrom(null, 'Q42', 'Q159')
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ write: fc.uniqueArray(index, { minLength: 1, maxLength: 4 }) }) },
    { weight: 3, arbitrary: fc.record({ retract: index }) },
    { weight: 3, arbitrary: fc.record({ merge: two }) },
    { weight: 2, arbitrary: fc.record({ unmerge: two }) },
    { weight: 2, arbitrary: fc.record({ rename: fc.tuple(one, name) }) },
    { weight: 1, arbitrary: fc.record({ correct: index }) },
    { weight: 1, arbitrary: fc.record({ link: fc.tuple(one, item) }) },
    {
      weight: 2,
      arbitrary: fc.record({ review: fc.tuple(fc.nat(reviewed.length - 1), fc.constantFrom(...verdicts)) }),
    },
  ),
  { minLength: 6, maxLength: 14 },
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
        { known: after(last), valid: null },
        { known: after(last), valid },
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
