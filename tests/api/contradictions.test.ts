import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { told } from './told.ts'

const Telling = z.tuple([z.string(), z.string()])
const Pair = z.strictObject({
  actor: z.string(),
  type: z.enum(['DENIAL', 'NUMBER', 'DATE', 'SCOPE', 'CHANGE_OF_MIND', 'none']),
  one: Telling,
  other: Telling,
  misses: z.literal(true).optional(),
})
const file = new URL('../contradictions/pairs.yaml', import.meta.url)
const pairs = z.array(Pair).parse(parse(readFileSync(file, 'utf8')))

const { ask } = told(pairs.flatMap(({ one, other }) => [one, other]))

interface Found {
  readonly contradictions: {
    readonly totalCount: number
    readonly edges: readonly {
      readonly node: {
        readonly type: string
        readonly on: string
        readonly statements: readonly { readonly quote: string; readonly article: { readonly title: string } }[]
      }
    }[]
  }
}
const fields = 'totalCount edges { node { type on statements { quote article { title } } } }'
const found = async (args: string) => (await ask<Found>(`{ contradictions(${args}) { ${fields} } }`)).contradictions

/** The types of what `actor` has a part in between the two articles of a pair. */
const typesOf = async ({ actor }: z.infer<typeof Pair>, index: number): Promise<string[]> => {
  const titles = [`Report ${2 * index}`, `Report ${2 * index + 1}`]
  const { edges } = await found(`actor: "${actor}", first: 100`)
  const own = edges.filter(({ node }) => node.statements.some(({ article }) => titles.includes(article.title)))
  return [...new Set(own.map(({ node }) => node.type))]
}

describe('of a pair of articles', () => {
  for (const [index, pair] of pairs.entries()) {
    const check = pair.misses ? test.fails : test
    check(`${pair.type}: ${pair.one[1]} / ${pair.other[1]}`, async () => {
      expect(await typesOf(pair, index)).toEqual(pair.type === 'none' ? [] : [pair.type])
    })
  }
})

it('shows both sides, the earlier first, at a moment no more than had been published', async () => {
  const args = 'actor: "Chad", types: [DENIAL]'
  const { totalCount, edges } = await found(args)
  expect([totalCount, edges[0]?.node.on]).toEqual([1, '2025-01-04'])
  expect(edges[0]?.node.statements.map(({ quote }) => quote)).toEqual([
    'Chad said that Mali had shelled the border post at Tessa',
    'Mali denied shelling the border post at Tessa',
  ])
  expect((await found(`${args}, asOf: { valid: "2025-01-03" }`)).totalCount).toBe(0)
  expect((await found(`${args}, from: "2025-01-05"`)).totalCount).toBe(0)
})

it('starts at an actor or an issue', async () => {
  expect((await found('issue: "arms deliveries"')).edges.map(({ node }) => node.type)).toContain('CHANGE_OF_MIND')
  expect((await found('actor: "Peru", issue: "arms deliveries"')).totalCount).toBe(0)
  await expect(found('types: [DATE]')).rejects.toThrow()
})
