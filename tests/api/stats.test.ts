import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('counts what the live graph holds', async () => {
  const counts = 'articles actors statements claims commitments agreements events relations families { family count }'
  const { data, errors } = await ask(`{ stats { ${counts} engine version } }`)
  expect(errors).toBeUndefined()
  const { version, ...rest } = (data as unknown as { stats: { version: string } }).stats
  expect(version).toMatch(/^Grafeo \d/)
  expect(rest).toMatchInlineSnapshot(`
    {
      "actors": 9,
      "agreements": 1,
      "articles": 4,
      "claims": 4,
      "commitments": 1,
      "engine": "embedded",
      "events": 2,
      "families": [
        {
          "count": 2,
          "family": "ABSENCE",
        },
        {
          "count": 3,
          "family": "AGREEMENT",
        },
        {
          "count": 2,
          "family": "COMMITMENT",
        },
        {
          "count": 3,
          "family": "DEED",
        },
        {
          "count": 8,
          "family": "UTTERANCE",
        },
      ],
      "relations": 18,
      "statements": 18,
    }
  `)
})
