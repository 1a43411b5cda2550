import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Article, toDocument } from '../src/article/document.ts'
import { Polarity } from '../src/ontology/relations.ts'
import { createReader } from '../src/read.ts'
import { inShort } from './reader.ts'

const Gold = z.strictObject({
  kind: z.string(),
  polarity: Polarity,
  speakers: z.array(z.string()),
  source: z.string().nullable(),
  target: z.string().nullable(),
  evidence: z.string(),
  conditional: z.boolean(),
  misses: z.literal(true).optional().describe('a statement the rules cannot read yet'),
})

const folder = new URL('gold/', import.meta.url)
const readJson = (slug: string, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${slug}/${name}.json`, folder), 'utf8'))
const read = createReader()

describe.each(readdirSync(folder).sort())('%s', (slug) => {
  const article = Article.parse(readJson(slug, 'document'))
  const { statements } = read(toDocument(article))
  for (const gold of z.array(Gold).parse(readJson(slug, 'statements'))) {
    const check = gold.misses ? test.fails : test
    check(`${gold.kind} ${gold.source ?? 'nobody'}: ${gold.evidence}`, () => {
      const at = article.text.indexOf(gold.evidence)
      const found = statements.filter(
        ({ kind, evidence }) => kind === gold.kind && evidence.start < at + gold.evidence.length && evidence.end > at,
      )
      const told = found.some(
        ({ polarity, source, target, speakers, conditional }) =>
          polarity === gold.polarity &&
          (source?.name ?? null) === gold.source &&
          (target?.name ?? null) === gold.target &&
          speakers.map(({ name }) => name).join() === gold.speakers.join() &&
          conditional === gold.conditional,
      )
      expect(told, found.map(inShort).join('; ') || 'nothing of this kind').toBe(true)
    })
  }
})
