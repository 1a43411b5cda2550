import { describe, expect, test } from 'vitest'
import { loadRelations } from '../src/ontology/relations.ts'
import type { Statement } from '../src/resolve/statement.ts'
import { inShort, readText } from './reader.ts'
import { type Example, examplesOf } from './relations/examples.ts'

const edges = /^[\s"“”'’,.]+|[\s"“”'’,.]+$/gu

/** What a statement reports, its parts joined by ` … `, without quotation marks and punctuation at their edges. */
const contentIn = (text: string, { content }: Statement): string | null =>
  content &&
  (content.parts ?? [[content.start, content.end]])
    .map(([start, end]) => text.slice(start, end).replace(edges, ''))
    .join(' … ')

const isTold = (example: Example, symmetric: boolean) => (statement: Statement) =>
  statement.polarity === (example.polarity ?? 'POSITIVE') &&
  (example.content === undefined || contentIn(example.text, statement) === example.content) &&
  ((statement.source?.name === example.source &&
    (example.target === undefined || statement.target?.name === example.target)) ||
    (symmetric && statement.source?.name === example.target && statement.target?.name === example.source))

describe.each([...loadRelations().values()])('$kind', ({ kind, symmetric }) => {
  const { yes, no } = examplesOf(kind)
  const ofKind = (text: string) => readText(text).statements.filter((statement) => statement.kind === kind)
  for (const example of yes) {
    const check = example.misses ? test.fails : test
    check(example.text, () => {
      const found = ofKind(example.text)
      expect(found.some(isTold(example, symmetric)), found.map(inShort).join('; ') || 'nothing of this kind').toBe(true)
    })
  }
  test.each(no)('not: %s', (text) => {
    expect(ofKind(text).map(inShort)).toEqual([])
  })
})
