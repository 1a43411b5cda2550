import { afterAll, beforeAll } from 'vitest'
import { exportText } from '../../src/export/formats.ts'
import type { ExportRequest } from '../../src/export/request.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { retractArticle } from '../../src/graph/retract.ts'
import { seedGraph } from '../../src/graph/seed-graph.ts'
import { writeReadings } from '../../src/graph/write.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import { databases } from '../graph/databases.ts'
import { reading, sampleBatch, sampleSeeds } from '../graph/sample-readings.ts'

const relations = loadRelations()
const iso2 = new Map([['XNO', 'NO']])
const writing = { recordedAt: '2025-04-01T00:00:00Z', relations, seeds: seedGraph(sampleSeeds), extractor: 'rules' }

/** What formats have to write with care: quotes, commas, the end of a line, markup, a formula, and letters of two code units. */
export const awkward = reading(
  '2025-04-02',
  'Two ships 🚢🚢 lay in the port of "Halm".\n\nNorland claimed that "=1+1, <b>all</b> & more" was painted on 🚢 them.',
  [
    {
      kind: 'CLAIMED',
      family: 'utterance',
      by: 'norland@Norland',
      object: { type: 'Claim', id: 'painted', text: '"=1+1, <b>all</b> & more" was painted on 🚢 them' },
      cue: 'claimed',
      content: '"=1+1, <b>all</b> & more" was painted on 🚢 them',
      evidence: 'Norland claimed that "=1+1, <b>all</b> & more" was painted on 🚢 them.',
    },
    {
      kind: 'AIDED',
      family: 'deed',
      on: 'sudmark',
      by: 'norland',
      object: { type: 'Event', id: 'aid', text: '"=1+1, <b>all</b> & more"' },
      cue: '"=1+1, <b>all</b> & more"',
      evidence: '"=1+1, <b>all</b> & more"',
    },
  ],
)

/** A graph of the sample articles and the awkward one, from which one more article was retracted, for one test file. */
export const sampleGraph = () => {
  const database = databases()[0]!
  const trips: string[] = []
  let engine: Engine
  beforeAll(async () => {
    engine = await database.empty()
    const gone = reading('2025-04-03', 'Vesteria praised Norland.', [
      {
        kind: 'PRAISED',
        family: 'utterance',
        by: 'vesteria@Vesteria',
        on: 'norland@Norland',
        cue: 'praised',
        evidence: 'Vesteria praised Norland.',
      },
    ])
    await writeReadings(engine, [...sampleBatch, awkward, gone], writing)
    await retractArticle(engine, gone.document.id, { at: '2025-05-01T00:00:00Z', relations })
  })
  afterAll(() => database.end())
  const heard = (): Engine => ({
    ...engine,
    run: (cypher, params) => {
      trips.push(cypher)
      return engine.run(cypher, params)
    },
  })
  const pieces = (request: ExportRequest) => exportText({ engine: heard(), relations, iso2 }, request)
  const text = async (request: ExportRequest): Promise<string> => {
    let all = ''
    for await (const piece of pieces(request)) all += piece
    return all
  }
  return { trips, pieces, text }
}
