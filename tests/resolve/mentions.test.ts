import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readYaml } from '../../src/ontology/yaml-file.ts'
import { readText } from '../reader.ts'

const Example = z.strictObject({
  text: z.string(),
  day: z.string().optional(),
  publisher: z.string().optional(),
  actors: z.record(z.string(), z.array(z.string())),
  nobody: z.array(z.string()).default([]),
  misses: z.literal(true).optional(),
})

describe('who is who', () => {
  for (const { text, day, publisher, actors, nobody, misses } of readYaml(
    'tests/resolve/mentions.yaml',
    z.array(Example),
  )) {
    const check = misses ? test.fails : test
    check(text, () => {
      const read = readText(text, { ...(day ? { publishedAt: day } : {}), ...(publisher ? { publisher } : {}) }).actors
      const found = Object.fromEntries(
        read.map(({ name, mentions }) => [name, mentions.map((mention) => mention.text)]),
      )
      expect(found).toMatchObject(actors)
      for (const words of nobody) expect(Object.values(found).flat()).not.toContain(words)
    })
  }
})
