import { expect, it } from 'vitest'
import { told } from './told.ts'

const { ask } = told([
  ['2025-01-10', 'Malta promised to lift the embargo if Cyprus withdraws its ships.'],
  ['2025-01-12', 'Cyprus will withdraw its ships only if Malta lifts the embargo.'],
  ['2025-01-13', 'Cyprus offered to open the port if Kenya pays the debt.'],
  ['2025-01-14', 'Kenya agreed to pay the debt once Malta opens its border.'],
  ['2025-01-15', 'Ghana promised to send aid if Kenya asks for it.'],
])

type Rings = { deadlocks: { length: number; steps: { waiting: { name: string }; condition: { text: string } }[] }[] }
const fields = 'length steps { waiting { name } condition { text } statement { quote } }'
const inShort = ({ deadlocks }: Rings) =>
  deadlocks.map(({ steps }) => steps.map(({ waiting }) => waiting.name).join(' > '))

it('finds rings of preconditions, each step with its condition and its words', async () => {
  const data = await ask<Rings>(`{ deadlocks { ${fields} } }`)
  expect(inShort(data)).toEqual(['Cyprus > Malta', 'Cyprus > Kenya > Malta'])
  expect(data.deadlocks[0]).toEqual({
    length: 2,
    steps: [
      {
        waiting: { name: 'Cyprus' },
        condition: { text: 'only if Malta lifts the embargo' },
        statement: { quote: 'Cyprus will withdraw its ships only if Malta lifts the embargo' },
      },
      {
        waiting: { name: 'Malta' },
        condition: { text: 'if Cyprus withdraws its ships' },
        statement: { quote: 'Malta promised to lift the embargo if Cyprus withdraws its ships' },
      },
    ],
  })
})

it('keeps to those with an actor in them, to a length, and to a moment', async () => {
  expect(inShort(await ask<Rings>(`{ deadlocks(actor: "Kenya") { ${fields} } }`))).toEqual(['Kenya > Malta > Cyprus'])
  expect(inShort(await ask<Rings>(`{ deadlocks(actor: "Malta", maxLength: 2) { ${fields} } }`))).toEqual([
    'Malta > Cyprus',
  ])
  expect(inShort(await ask<Rings>(`{ deadlocks(first: 1) { ${fields} } }`))).toEqual(['Cyprus > Malta'])
  expect(await ask(`{ deadlocks(actor: "Ghana") { length } }`)).toEqual({ deadlocks: [] })
  expect(await ask(`{ deadlocks(asOf: { valid: "2025-01-11" }) { length } }`)).toEqual({ deadlocks: [] })
})
