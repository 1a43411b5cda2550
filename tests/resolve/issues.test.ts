import { expect, test } from 'vitest'
import { issuesIn, toIssueIndex } from '../../src/resolve/issues.ts'
import { readText } from '../reader.ts'

const index = toIssueIndex([
  { id: 'ceasefire', name: 'Ceasefire', words: ['ceasefire', 'halt to the fighting'] },
  { id: 'grain-exports', name: 'Grain exports', words: ['grain', 'grain corridor'] },
])

test.each([
  ['No ceasefire holds without a halt to the fighting.', ['ceasefire']],
  ['The Grain corridor depends on a CEASEFIRE.', ['grain-exports', 'ceasefire']],
  ['The fighting came to a halt; ingrained habits did not.', []],
])('%s', (text, ids) => {
  expect(issuesIn(index, text).map(({ id }) => id)).toEqual(ids)
})

test('a statement tells the topics that its own sentence names', () => {
  const { statements } = readText('Norway promised to send aid. Latvia said that the ceasefire had failed.')
  expect(statements.map(({ kind, issues }) => [kind, issues])).toContainEqual([
    'SAID',
    [{ id: 'ceasefire', name: 'Ceasefire' }],
  ])
})
