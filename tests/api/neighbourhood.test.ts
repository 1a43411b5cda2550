import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask, trips } = seeded()
const fields = 'truncated nodes { distance node { text } } relations { kind source { name } target { text } count }'
type Around = {
  truncated: boolean
  nodes: readonly { distance: number; node: { text: string } }[]
  relations: readonly { kind: string; source: { name: string }; target: { text: string } }[]
}
const inShort = ({ truncated, nodes, relations }: Around) => ({
  truncated,
  nodes: nodes.map(({ distance, node }) => `${distance} ${node.text}`),
  relations: relations.map(({ kind, source, target }) => `${source.name} ${kind} ${target.text}`),
})

it('gathers what is linked to an actor, nearest first, with one read for each step', async () => {
  const one = await ask(`{ neighbourhood(actor: "Harbour Watch") { ${fields} } }`)
  expect(one.errors).toBeUndefined()
  expect(inShort(one.data!.neighbourhood!)).toMatchInlineSnapshot(`
    {
      "nodes": [
        "0 Harbour Watch",
        "1 Sudmark had asked for the strike",
      ],
      "relations": [
        "Harbour Watch SAID Sudmark had asked for the strike",
      ],
      "truncated": false,
    }
  `)
  trips.length = 0
  const two = await ask(`{ neighbourhood(actor: "Harbour Watch", depth: 2) { ${fields} } }`)
  expect(trips).toHaveLength(3)
  expect(inShort(two.data!.neighbourhood!)).toMatchInlineSnapshot(`
    {
      "nodes": [
        "0 Harbour Watch",
        "1 Sudmark had asked for the strike",
        "2 Norland",
        "2 Sea Council",
        "2 Ministry of Defence of Sudmark",
        "2 Vesteria",
      ],
      "relations": [
        "Harbour Watch SAID Sudmark had asked for the strike",
        "Norland CLAIMED Sudmark had asked for the strike",
        "Sea Council SAID Sudmark had asked for the strike",
        "Ministry of Defence of Sudmark DENIED Sudmark had asked for the strike",
        "Vesteria ECHOED Sudmark had asked for the strike",
      ],
      "truncated": false,
    }
  `)
})

it('keeps to kinds and to a limit, and says when there is more', async () => {
  const { data } = await ask(`{
    attacks: neighbourhood(actor: "Sudmark", kinds: [ATTACKED], depth: 3) { ${fields} }
    few: neighbourhood(actor: "Sudmark", limit: 2) { ${fields} }
    nobody: neighbourhood(actor: "Nobody") { truncated }
  }`)
  expect(inShort(data!.attacks!).relations.every((relation) => relation.includes('ATTACKED'))).toBe(true)
  expect(inShort(data!.few!)).toMatchObject({ truncated: true, relations: [expect.any(String), expect.any(String)] })
  expect(data!.nobody).toBeNull()
})

it('is the same at a moment when all was known, and there is none before the actor is named', async () => {
  const at = (moment: string) => ask(`{ neighbourhood(actor: "Sudmark", depth: 2${moment}) { ${fields} } }`)
  const now = (await at('')).data!.neighbourhood!
  expect((await at(', asOf: { known: "2025-06-01T00:00:00Z" }')).data!.neighbourhood).toEqual(now)
  expect((await at(', asOf: { valid: "2024-01-01" }')).data!.neighbourhood).toBeNull()
})

it.each([
  ['depth: 4', 'depth is 4, and must be from 1 to 3.'],
  ['limit: 5000', 'limit is 5000, and must be from 1 to 1000.'],
])('refuses %s', async (argument, message) => {
  const { errors } = await ask(`{ neighbourhood(actor: "Sudmark", ${argument}) { truncated } }`)
  expect(errors?.[0]?.message).toBe(message)
})
