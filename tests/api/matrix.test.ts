import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()
type Answer = {
  truncated: boolean
  rows: readonly { id: string; count: number }[]
  columns: readonly { name: string; count: number }[]
  cells: readonly { row: string; column: string; count: number; positive: number; negative: number; stance: number }[]
}
const fields = 'truncated rows { id count } columns { name count } cells { row column count positive negative stance }'
const inShort = ({ cells }: Answer) =>
  cells.map(({ row, column, count, positive, negative }) => `${row} / ${column}: ${count}, +${positive} -${negative}`)

it('counts who acts on whom, with the sign of the kinds', async () => {
  const { data, errors } = await ask(`{ matrix { ${fields} } }`)
  expect(errors).toBeUndefined()
  const all = data!.matrix! as Answer
  expect(inShort(all)).toMatchInlineSnapshot(`
    [
      "vesteria / sudmark: 3, +0 -3",
      "norland / sudmark: 1, +1 -0",
      "sudmark / norland: 1, +1 -0",
      "sudmark / north-league: 1, +0 -0",
      "sudmark / vesteria: 1, +0 -1",
      "sudmark-defence-ministry / norland: 1, +0 -0",
      "vesteria / norland: 1, +0 -0",
    ]
  `)
  for (const { count, positive, negative, stance } of all.cells) expect(stance).toBe((positive - negative) / count)
})

it('counts who speaks on which issue, for some actors, kinds and days', async () => {
  const { data, errors } = await ask(`{
    topics: matrix(columns: ISSUE, among: ["Sudmark", "Anna Lind"]) { ${fields} }
    lacks: matrix(columns: ISSUE, kinds: [LACKS_GUARANTEE], to: "2025-03-04") { ${fields} }
    spoken: matrix(rows: SPEAKER, columns: ISSUE) { ${fields} }
    one: matrix(limit: 1) { ${fields} }
  }`)
  expect(errors).toBeUndefined()
  const { topics, lacks, spoken, one } = data! as unknown as Record<string, Answer>
  expect([topics, lacks, spoken].map((answer) => inShort(answer!))).toMatchInlineSnapshot(`
    [
      [
        "sudmark / security-guarantees: 2, +0 -0",
        "sudmark / straits: 2, +1 -0",
        "anna-lind / security-guarantees: 1, +0 -0",
      ],
      [
        "sudmark / security-guarantees: 1, +0 -0",
      ],
      [
        "anna-lind / security-guarantees: 1, +0 -0",
        "piet-osterman / straits: 1, +0 -0",
      ],
    ]
  `)
  expect(one!.truncated).toBe(true)
  expect(one!.cells).toHaveLength(1)
})

it('refuses a limit out of bounds', async () => {
  const { errors } = await ask('{ matrix(limit: 0) { truncated } }')
  expect(errors?.[0]?.message).toBe('limit is 0, and must be from 1 to 10000.')
})
