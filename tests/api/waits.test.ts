import { expect, it } from 'vitest'
import { told } from './told.ts'

const { ask } = told([
  ['2025-01-10', 'Malta promised to lift the embargo if Cyprus withdraws its ships.'],
  [
    '2025-01-12',
    'Peru agreed to free the prisoners in exchange for Chilean aid, and will reopen the border only if sanctions are lifted by Malta.',
  ],
  ['2025-01-14', 'Kenya will leave the island once the rains stop.'],
  ['2025-01-16', 'Ghana said it would pay the debt if it got a loan.'],
])

const fields =
  'totalCount edges { node { waiting { name } awaited { name } condition { text start } statement { quote } } }'
type Waits = {
  waits: { edges: { node: { waiting: { name: string }; awaited: { name: string }; condition: { text: string } } }[] }
}
const inShort = ({ waits }: Waits) =>
  waits.edges.map(({ node }) => `${node.waiting.name} waits for ${node.awaited.name}: ${node.condition.text}`)

it('tells whose commitment hangs on the act of whom; nobody waits for the rain, or for itself', async () => {
  expect(inShort(await ask<Waits>(`{ waits { ${fields} } }`))).toEqual([
    'Peru waits for Malta: only if sanctions are lifted by Malta',
    'Malta waits for Cyprus: if Cyprus withdraws its ships',
  ])
})

it('starts at either side', async () => {
  const data = await ask(`{
    by: waits(by: "Malta") { totalCount }
    on: waits(actor: "Malta") { totalCount }
    both: waits(by: "Peru", actor: "Malta") { totalCount }
    none: waits(by: "Malta", actor: "Peru") { totalCount }
    early: waits(asOf: { valid: "2025-01-11" }) { totalCount }
  }`)
  expect(data).toEqual({
    by: { totalCount: 1 },
    on: { totalCount: 1 },
    both: { totalCount: 1 },
    none: { totalCount: 0 },
    early: { totalCount: 1 },
  })
})
