import { expect, it } from 'vitest'
import { markdownTable } from '../../src/measure/readme-table.ts'

it('writes figures as the table of the README', () => {
  const table = markdownTable([
    { set: 'own', figure: 'statement F1', value: 0.80049, toReach: 0.75 },
    { set: 'own', figure: 'spans elsewhere', value: 0, toReach: 0, atMost: true },
    { set: 'other', figure: 'not measured', value: null, toReach: null },
  ])
  expect(table).toBe(
    [
      '| set   | figure          | measured | to reach  |',
      '| ----- | --------------- | -------- | --------- |',
      '| own   | statement F1    | 0.8      | 0.75      |',
      '| own   | spans elsewhere | 0        | at most 0 |',
      '| other | not measured    | -        | -         |',
      '',
    ].join('\n'),
  )
})
