import { type Document, hashId } from '../../src/article/document.ts'
import { createCurate } from '../../src/graph/curate.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { seedGraph } from '../../src/graph/seed-graph.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import type { Reading } from '../../src/resolve/statement.ts'
import { sampleBatch, sampleSeeds } from './sample-readings.ts'

const relations = loadRelations()
const seeds = seedGraph(sampleSeeds)

/** Reads a new version of a sample article: what the old one tells in words that still stand there. */
export const reread = (document: Document): Reading => {
  const { reading } = sampleBatch.find((sample) => document.text.startsWith(sample.document.text.slice(0, 40)))!
  const statements = reading.statements.map((one) => ({ ...one, id: hashId(document.id, one.id) }))
  return { ...reading, statements }
}

/** The ways to curate the sample, all at one instant. */
export const curateSample = (engine: Engine) =>
  createCurate({
    engine,
    seeds: () => seeds,
    reader: () => reread,
    extractor: 'rules',
    relations: () => relations,
    now: () => '2025-04-01T12:00:00.000Z',
  })

/** A curator of the sample who knows of no other. */
export const curator = { by: 'anna', note: 'Read again.', basedOn: [] }

/** Curates the sample so that every file that reads curations finds some. */
export const confirmSample = async (engine: Engine): Promise<string> => {
  const claim = sampleBatch[0]!.reading.statements.find(({ kind }) => kind === 'CLAIMED')!
  const curate = curateSample(engine)
  const { document, reading } = sampleBatch[2]!
  const { id, text } = document
  await curate.review({ ...curator, id: reading.statements[0]!.id, verdict: 'CONFIRMED' })
  await curate.correct({ ...curator, id, changes: { text: `${text} It rained.` } })
  return (await curate.review({ ...curator, id: claim.id, verdict: 'CONFIRMED' })).id
}
