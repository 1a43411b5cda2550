import { describe, expect, test } from 'vitest'
import { loadRelations, type Relation } from '../src/ontology/relations.ts'
import type { Statement } from '../src/resolve/statement.ts'
import { overlaps } from '../src/text/span.ts'
import { type CueExample, cueExamplesOf, FORMS } from './cues/examples.ts'
import { inShort, readText } from './reader.ts'

const told = [...loadRelations().values()].filter(({ family }) => /^(utterance|commitment|stance)$/.test(family))

/** The words themselves: without quotation marks, stops and "that" at the edges. */
const bare = (text: string): string =>
  text.replace(/^[\s"“”'’,.;:?!—-]+|[\s"“”'’,.;:?!—-]+$/gu, '').replace(/^that /, '')

const contentOf = (text: string, { content }: Statement): string[] =>
  (content?.parts ?? (content ? [[content.start, content.end]] : [])).map(([start, end]) =>
    bare(text.slice(start, end)),
  )

const isTold =
  ({ text, source, cue, content }: CueExample) =>
  (statement: Statement): boolean => {
    const wanted = content.map(({ start, end }) => bare(text.slice(start, end)))
    return (
      statement.cue.start === cue.start &&
      statement.cue.end === cue.end &&
      statement.source?.mention != null &&
      overlaps(statement.source.mention, source) &&
      (wanted.length === 0 || contentOf(text, statement).join(' … ') === wanted.join(' … '))
    )
  }

const inFull = (text: string, statement: Statement): string =>
  `${inShort(statement)} >${statement.cue.text}< {${contentOf(text, statement).join(' … ')}}`

/** What is wrong with an example, null when it is read as marked. */
const failure = (kind: string, example: CueExample): string | null => {
  const found = readText(example.text).statements.filter((statement) => statement.kind === kind)
  if (found.some(isTold(example))) return null
  const instead = found.map((statement) => inFull(example.text, statement)).join('; ')
  return `${example.form} ${example.lemma}: ${example.text} (${instead || 'nothing of this kind'})`
}

const lemmasOf = ({ cues }: Relation): string[] =>
  FORMS.flatMap((form) =>
    [...new Set(cues.flatMap((cue) => cue[form]?.split('|') ?? []))].map((one) => `${form} ${one}`),
  )

describe.each(told)('cues of $kind', (relation) => {
  const { kind } = relation
  const { read, misses } = cueExamplesOf(kind)
  test('every lemma has an example, and every example its lemma', () => {
    const shown = [...read, ...misses].map(
      ({ form, lemma }) => `${form} ${form === 'phrase' ? lemma : lemma.split(' ')[0]}`,
    )
    expect([...new Set(shown)].sort()).toEqual(lemmasOf(relation).sort())
  })
  test('every example gives a statement with its source, cue and content', () => {
    expect(read.flatMap((example) => failure(kind, example) ?? [])).toEqual([])
  })
  test('what is listed as a miss is one; take it off the list when it is read', () => {
    expect(misses.filter((example) => failure(kind, example) === null).map(({ text }) => text)).toEqual([])
  })
})
