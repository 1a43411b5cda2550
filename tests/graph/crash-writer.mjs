// Writes copies of one batch, each under ids of its own, until it is killed: node crash-writer.mjs BUILT GRAPH BATCH.json
// A line on stdout acknowledges a batch. BUILT is the folder of the compiled sources.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [built, graph, file] = process.argv.slice(2)
const load = (name) => import(`${pathToFileURL(built)}/${name}.js`)
const [{ openEngine }, { ensureConstraints }, { writeReadings }, { seedGraph }, { loadRelations }] = await Promise.all(
  ['graph/engine', 'graph/constraints', 'graph/write', 'graph/seed-graph', 'ontology/relations'].map(load),
)
const { batch, seeds } = JSON.parse(readFileSync(file, 'utf8'))

const copy = ({ document, reading }, number) => ({
  document: { ...document, id: `${document.id}-${number}` },
  reading: { ...reading, statements: reading.statements.map((one) => ({ ...one, id: `${one.id}-${number}` })) },
})

const engine = await openEngine(graph)
await ensureConstraints(engine)
const writing = {
  recordedAt: '2025-04-01T00:00:00Z',
  relations: loadRelations(),
  seeds: seedGraph(seeds),
  extractor: 'rules',
}
for (let number = 0; ; number++) {
  await writeReadings(
    engine,
    batch.map((read) => copy(read, number)),
    writing,
  )
  process.stdout.write(`${number}\n`)
}
