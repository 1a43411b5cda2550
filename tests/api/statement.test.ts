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

it('tells its chain of attributions with the words of each hop', async () => {
  const attack = sampleBatch[2]!.reading.statements.find(({ kind }) => kind === 'ATTACKED')!
  const { data, errors } = await ask(
    `query ($id: ID!) { statement(id: $id) { hearsayDepth
      chain { actor { name } mention { text start } kind cue { text start end } } } }`,
    { id: attack.id },
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    statement: {
      hearsayDepth: 2,
      chain: [
        {
          actor: { name: 'North League' },
          mention: { text: 'The North League', start: 83 },
          kind: 'SAID',
          cue: { text: 'said', start: 100, end: 104 },
        },
        {
          actor: { name: 'Norland' },
          mention: { text: 'Norland', start: 105 },
          kind: 'WARNED',
          cue: { text: 'had warned', start: 113, end: 123 },
        },
      ],
    },
  })
})

it('tells the issues that its words name, be it about them or not', async () => {
  const conditional = sampleBatch[1]!.reading.statements.find(({ kind }) => kind === 'PROMISED')!
  const lacking = sampleBatch[1]!.reading.statements.find(({ kind }) => kind === 'LACKS_GUARANTEE')!
  const { data } = await ask(
    'query ($a: ID!, $b: ID!) { a: statement(id: $a) { issues { id name } } b: statement(id: $b) { issues { id } object { id } } }',
    { a: conditional.id, b: lacking.id },
  )
  expect(data).toEqual({
    a: { issues: [{ id: 'straits', name: 'Straits' }] },
    b: { issues: [{ id: 'security-guarantees' }], object: { id: 'security-guarantees' } },
  })
})
