import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask, services } = seeded()
const [first, second] = sampleBatch[0]!.reading.statements

it('lists what curators decided, newest first, with what it is about', async () => {
  const curator = { by: 'anna', note: 'Read again.', basedOn: [] }
  const { id } = await services().curate.review({ ...curator, id: first!.id, verdict: 'CONFIRMED' })
  await services().curate.review({ ...curator, by: 'piet', id: second!.id, verdict: 'UNSURE' })
  const again = { ...curator, id: first!.id, verdict: 'REJECTED' as const, basedOn: [id] }
  await services().curate.review({ ...again, note: 'A slip.' })
  const fields = '{ totalCount edges { node { action by note value before subjects { ... on Statement { quote } } } } }'
  const { data, errors } = await ask(
    `query ($of: ID!) {
      all: curations(first: 1) ${fields}
      ofOne: curations(of: $of) { edges { node { at value } } }
      byPiet: curations(by: "piet", action: REVIEW, from: "2025-06-01", to: "2025-06-01") { totalCount }
      before: curations(asOf: { known: "2025-05-31T00:00:00Z" }) { totalCount }
    }`,
    { of: first!.id },
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    all: {
      totalCount: 3,
      edges: [
        {
          node: {
            action: 'REVIEW',
            by: 'anna',
            note: 'A slip.',
            value: 'REJECTED',
            before: 'CONFIRMED',
            subjects: [{ quote: first!.evidence.text }],
          },
        },
      ],
    },
    ofOne: {
      edges: [
        { node: { at: '2025-06-01T00:00:00.001Z', value: 'REJECTED' } },
        { node: { at: '2025-06-01T00:00:00.000Z', value: 'CONFIRMED' } },
      ],
    },
    byPiet: { totalCount: 1 },
    before: { totalCount: 0 },
  })
})
