import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadRelations, Polarity } from '../src/ontology/relations.ts'
import { readYaml } from '../src/ontology/yaml-file.ts'
import type { Statement } from '../src/resolve/statement.ts'
import { inShort, readText } from './reader.ts'

const Example = z.strictObject({
  text: z.string().min(10),
  source: z.string(),
  target: z.string().optional(),
  polarity: Polarity.optional(),
  cue: z.string().optional(),
  misses: z.literal(true).optional().describe('a sentence the rules cannot read yet'),
})
type Example = z.infer<typeof Example>
const Examples = z.strictObject({ yes: z.array(Example).min(5), no: z.array(z.string().min(10)).min(3) })

const isTold = (example: Example, symmetric: boolean) => (statement: Statement) =>
  statement.polarity === (example.polarity ?? 'POSITIVE') &&
  ((statement.source?.name === example.source &&
    (example.target === undefined || statement.target?.name === example.target)) ||
    (symmetric && statement.source?.name === example.target && statement.target?.name === example.source))

describe.each([...loadRelations().values()])('$kind', ({ kind, symmetric }) => {
  const { yes, no } = readYaml(`tests/relations/${kind}.yaml`, Examples)
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
