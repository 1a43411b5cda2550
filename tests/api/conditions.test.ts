import { expect, it } from 'vitest'
import { told } from './told.ts'

const { ask } = told([
  ['2025-01-10', 'Malta promised Norway to lift the embargo if Cyprus withdraws its ships.'],
  ['2025-01-12', 'Peru agreed to free the prisoners if Cyprus withdraws its ships.'],
  ['2025-01-14', 'Kenya will sign the treaty only if Ghana pays the debt.'],
  ['2025-01-16', 'Kenya offered to send aid once the rains stop.'],
])

const fields = `totalCount edges { node { text awaits { name } statements { totalCount edges { node {
  source { name } target { name } quote commitment { action } } } } } }`

it('tells what becomes due if something happens: by whom, to whom, in which words', async () => {
  expect(await ask(`{ conditions(text: "withdraws") { ${fields} } }`)).toMatchInlineSnapshot(`
    {
      "conditions": {
        "edges": [
          {
            "node": {
              "awaits": [
                {
                  "name": "Cyprus",
                },
              ],
              "statements": {
                "edges": [
                  {
                    "node": {
                      "commitment": {
                        "action": "to free the prisoners if Cyprus withdraws its ships",
                      },
                      "quote": "Peru agreed to free the prisoners if Cyprus withdraws its ships",
                      "source": {
                        "name": "Peru",
                      },
                      "target": {
                        "name": "Cyprus",
                      },
                    },
                  },
                  {
                    "node": {
                      "commitment": {
                        "action": "to lift the embargo if Cyprus withdraws its ships",
                      },
                      "quote": "Malta promised Norway to lift the embargo if Cyprus withdraws its ships",
                      "source": {
                        "name": "Malta",
                      },
                      "target": {
                        "name": "Norway",
                      },
                    },
                  },
                ],
                "totalCount": 2,
              },
              "text": "if Cyprus withdraws its ships",
            },
          },
        ],
        "totalCount": 1,
      },
    }
  `)
})

it('finds conditions by whose act would meet them, and by whose commitments hang on them', async () => {
  const count = (args: string) => `conditions(${args}) { totalCount }`
  expect(
    await ask(`{
      cyprus: ${count('actor: "Cyprus"')}
      kenya: ${count('by: "Kenya"')}
      both: ${count('actor: "Ghana", by: "Kenya"')}
      neither: ${count('actor: "Ghana", by: "Peru"')}
      early: ${count('actor: "Ghana", asOf: { valid: "2025-01-13" }')}
      all: conditions { totalCount }
    }`),
  ).toEqual({
    cyprus: { totalCount: 1 },
    kenya: { totalCount: 2 },
    both: { totalCount: 1 },
    neither: { totalCount: 0 },
    early: { totalCount: 0 },
    all: { totalCount: 3 },
  })
})
