import { expect, it } from 'vitest'
import { told } from './told.ts'

const { ask } = told([
  ['2025-01-10', 'Norway refused to lift the sanctions on Belarus.'],
  ['2025-01-20', 'Norway will not lift the sanctions on Belarus, its foreign ministry said.'],
  ['2025-02-03', 'Norway said it would lift the sanctions on Belarus if Belarus released the prisoners.'],
  ['2025-02-14', 'Norway promised to lift the sanctions on Belarus.'],
  ['2025-02-20', 'Sweden said that Norway would not lift the sanctions on Belarus.'],
  ['2025-03-01', 'Norway supports the plan to extend the truce.'],
  ['2025-03-02', 'Norway promised to send tanks to Ukraine.'],
  ['2025-03-09', 'Norway opposes the plan to extend the truce.'],
])

interface Shifts {
  readonly shifts: {
    readonly totalCount: number
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
    readonly edges: readonly {
      readonly node: {
        readonly kind: string
        readonly aspects: readonly string[]
        readonly on: string
        readonly before: { readonly quote: string; readonly publishedAt: string }
        readonly after: { readonly quote: string; readonly publishedAt: string }
      }
    }[]
  }
}
const fields =
  'totalCount pageInfo { hasNextPage endCursor } edges { node { kind aspects on before { quote publishedAt } after { quote publishedAt } } }'
const inShort = ({ shifts }: Shifts) =>
  shifts.edges.map(
    ({ node }) => `${node.kind} ${node.aspects.join('+')} ${node.before.publishedAt} ${node.after.publishedAt}`,
  )

it('tells how each position changed, with the words of both sides', async () => {
  const data = await ask<Shifts>(`{ shifts(actor: "Norway", issue: "sanctions") { ${fields} } }`)
  expect(inShort(data)).toEqual([
    'HARDENED CONDITION 2025-02-03 2025-02-14',
    'REVERSED SIDE+CONDITION 2025-01-20 2025-02-03',
    'REAFFIRMED  2025-01-10 2025-01-20',
  ])
  expect(data.shifts.edges[0]!.node.after.quote).toBe('Norway promised to lift the sanctions on Belarus')
})

it('compares no matter with another, and takes the word of nobody else', async () => {
  const data = await ask<Shifts>(`{ shifts(actor: "Norway", types: [REVERSED]) { ${fields} } }`)
  expect(inShort(data)).toEqual([
    expect.stringContaining('2025-03-01 2025-03-09'),
    expect.stringContaining('2025-01-20 2025-02-03'),
  ])
  expect(await ask(`{ shifts(actor: "Sweden") { totalCount } }`)).toEqual({ shifts: { totalCount: 0 } })
})

it('keeps to days, compares with what was before them, and pages', async () => {
  const within = await ask<Shifts>(`{ shifts(actor: "Norway", from: "2025-02-01", to: "2025-02-28") { ${fields} } }`)
  expect(inShort(within).map((line) => line.split(' ').at(-1))).toEqual(['2025-02-14', '2025-02-03'])
  const first = await ask<Shifts>(`{ shifts(actor: "Norway", first: 1) { ${fields} } }`)
  const { endCursor } = first.shifts.pageInfo
  const rest = await ask<Shifts>(`{ shifts(actor: "Norway", after: "${endCursor}") { ${fields} } }`)
  expect([first.shifts.totalCount, first.shifts.pageInfo.hasNextPage]).toEqual([4, true])
  expect(inShort(first).concat(inShort(rest))).toEqual(
    inShort(await ask<Shifts>(`{ shifts(actor: "Norway") { ${fields} } }`)),
  )
})

it('knows at a moment no more than had been published by then', async () => {
  const data = await ask<Shifts>(`{ shifts(actor: "Norway", asOf: { valid: "2025-02-10" }) { ${fields} } }`)
  expect(inShort(data)).toEqual(['REVERSED SIDE+CONDITION 2025-01-20 2025-02-03', 'REAFFIRMED  2025-01-10 2025-01-20'])
})
