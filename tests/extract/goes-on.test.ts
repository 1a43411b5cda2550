import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toDocument } from '../../src/article/document.ts'
import { readYaml } from '../../src/ontology/yaml-file.ts'
import { createTracer } from '../../src/read.ts'
import { shortly } from '../reader.ts'

const Example = z.strictObject({ text: z.string(), goesOn: z.boolean(), misses: z.literal(true).optional() })
const trace = createTracer()

describe('a sentence without a cue goes on what the one before reports', () => {
  for (const { text, goesOn, misses } of readYaml('tests/extract/goes-on.yaml', z.array(Example))) {
    const check = misses ? test.fails : test
    check(text, () => {
      const { candidates } = trace(toDocument({ title: '', publishedAt: '2025-06-01', text })).extraction
      expect(candidates.some((candidate) => candidate.goesOn !== undefined)).toBe(goesOn)
    })
  }
})

describe('what such a sentence tells has the speaker of the one before', () => {
  test('a promise is his own word', () => {
    expect(shortly('Norway said it would lift the embargo. It would also reopen its embassy in Mali.')).toContain(
      'PROMISED Norway > Mali [Norway]',
    )
  })
  test('an accusation is no fact of the article', () => {
    expect(shortly('Togo said Benin had shelled its villages. It had also attacked two posts.')).toContain(
      'ATTACKED Benin [Togo]',
    )
  })
})
