import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask } = seeded()
const first = sampleBatch[0]!.reading.statements[0]!

it('is found by id', async () => {
  const { data, errors } = await ask(
    'query ($id: ID!) { statement(id: $id) { kind quote source { name } } none: statement(id: "none") { id } }',
    { id: first.id },
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    statement: { kind: first.kind, quote: first.evidence.text, source: { name: first.source!.name } },
    none: null,
  })
})
