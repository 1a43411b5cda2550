import { createCurate } from '../../src/graph/curate.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { seedGraph } from '../../src/graph/seed-graph.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import { sampleBatch, sampleSeeds } from './sample-readings.ts'

const relations = loadRelations()
const seeds = seedGraph(sampleSeeds)

/** The ways to curate the sample, all at one instant. */
export const curateSample = (engine: Engine) =>
  createCurate({ engine, seeds: () => seeds, relations: () => relations, now: () => '2025-04-01T12:00:00.000Z' })

/** A curator of the sample who knows of no other. */
export const curator = { by: 'anna', note: 'Read again.', basedOn: [] }

/** Curates the sample so that every file that reads curations finds some, and no answer changes. */
export const confirmSample = async (engine: Engine): Promise<string> => {
  const claim = sampleBatch[0]!.reading.statements.find(({ kind }) => kind === 'CLAIMED')!
  return (await curateSample(engine).review({ ...curator, id: claim.id, verdict: 'CONFIRMED' })).id
}
