import { type Article, toDocument } from '../src/article/document.ts'
import { createReader } from '../src/read.ts'
import type { Reading, Statement } from '../src/resolve/statement.ts'

const read = createReader()

/** Reads a text as the article of a day. */
export const readText = (text: string, article: Partial<Article> = {}): Reading =>
  read(toDocument({ title: '', publishedAt: '2025-06-01', ...article, text }))

/** A statement in a line: `ATTACKED Russia > Ukraine [OSCE]`, with `not` before the kind when it is negative. */
export const inShort = ({ kind, polarity, source, target, speakers, conditions }: Statement): string =>
  [
    polarity === 'NEGATIVE' ? 'not' : '',
    kind,
    source?.name ?? 'nobody',
    target ? `> ${target.name}` : '',
    speakers.length ? `[${speakers.map(({ name }) => name).join(' / ')}]` : '',
    conditions.length ? `(${conditions.map(({ text }) => text).join('; ')})` : '',
  ]
    .filter(Boolean)
    .join(' ')

/** The statements of a text in short, in order of their cues. */
export const shortly = (text: string, article: Partial<Article> = {}): string[] =>
  readText(text, article).statements.map(inShort)
