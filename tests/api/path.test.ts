import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()
const steps = 'length steps { forward relation { kind source { name } target { text } count } }'
type Step = { forward: boolean; relation: { kind: string; source: { name: string }; target: { text: string } } }
const inShort = (paths: readonly { steps: readonly Step[] }[]) =>
  paths.map(({ steps }) =>
    steps.map(({ forward, relation: { kind, source, target } }) =>
      forward ? `${source.name} -${kind}> ${target.text}` : `${target.text} <${kind}- ${source.name}`,
    ),
  )

it('finds every shortest way between two actors, along relations and against them', async () => {
  const { data, errors } = await ask(`{
    near: path(from: "Vesteria", to: "Sudmark", kinds: [ATTACKED]) { ${steps} }
    far: path(from: "Norland", to: "Harbour Watch") { ${steps} }
    none: path(from: "Norland", to: "Vesteria", kinds: [MEDIATED]) { length }
    tooShort: path(from: "Norland", to: "Harbour Watch", maxHops: 1) { length }
    nobody: path(from: "Norland", to: "Nobody") { length }
  }`)
  expect(errors).toBeUndefined()
  expect({ ...data!, near: inShort(data!.near!), far: inShort(data!.far!) }).toMatchInlineSnapshot(`
    {
      "far": [
        [
          "Norland -CLAIMED> Sudmark had asked for the strike",
          "Sudmark had asked for the strike <SAID- Harbour Watch",
        ],
      ],
      "near": [
        [
          "Vesteria -ATTACKED> Sudmark",
        ],
      ],
      "nobody": [],
      "none": [],
      "tooShort": [],
    }
  `)
})

it('finds the same ways at a moment when all was known, and none before', async () => {
  const at = (known: string) =>
    ask(`{ path(from: "Norland", to: "Harbour Watch", asOf: { known: "${known}" }) { ${steps} } }`)
  const now = await ask(`{ path(from: "Norland", to: "Harbour Watch") { ${steps} } }`)
  expect((await at('2025-06-01T00:00:00Z')).data).toEqual(now.data)
  expect((await at('2025-01-01T00:00:00Z')).data).toEqual({ path: [] })
})

it.each([
  ['maxHops: 9', 'maxHops is 9, and must be from 1 to 6.'],
  ['first: 0', 'first is 0, and must be from 1 to 20.'],
  ['kinds: []', 'kinds is empty: name at least one kind, or leave it out for all.'],
])('refuses %s', async (argument, message) => {
  const { errors } = await ask(`{ path(from: "Norland", to: "Sudmark", ${argument}) { length } }`)
  expect(errors?.[0]?.message).toBe(message)
})
