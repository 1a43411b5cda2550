import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Article, type Document, toDocument } from '../article/document.ts'
import { InputError } from '../errors.ts'
import { Quote } from '../text/span.ts'

const Name = z.string().nullable()
const Text = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  publishedAt: z.string().nullish(),
  date: z.string().nullish(),
})

const Content = Quote.extend({ parts: z.array(z.tuple([z.number().int(), z.number().int()])).optional() })

/** A line of `attribution-dev.jsonl`: who is cited, by which words, saying what. */
export const AttributionGold = Text.extend({
  attributions: z.array(z.object({ source: Quote.nullable(), cue: Quote.nullable(), content: Content.nullable() })),
})
export type AttributionGold = z.infer<typeof AttributionGold>

/** A line of `events-dev.jsonl`: a sentence with who did what (CAMEO root) to whom, by words. */
export const EventsGold = Text.extend({
  events: z.array(z.object({ sourceText: Name, targetText: Name, rootCode: Name })),
})
export type EventsGold = z.infer<typeof EventsGold>

/** A line of `diplomatic-dev.jsonl` or `seed.jsonl`, as far as its misses are listed here. */
export const DiplomaticGold = Text.extend({
  statements: z.array(
    z.object({
      kind: z.string(),
      polarity: z.string(),
      speakers: z.array(z.string()),
      source: Name,
      target: Name,
      cue: Quote.nullable(),
      evidence: Quote,
      conditions: z.array(Quote),
    }),
  ),
  actors: z.array(z.object({ name: z.string(), aliases: z.array(z.string()).default([]) })).default([]),
})
export type DiplomaticGold = z.infer<typeof DiplomaticGold>

/** A line of `quotes.jsonl`; its quotations are for the scorer alone. */
export const QuotesGold = Text

/** The lines of a gold file, or null when the folder has no such file. Throws `InputError` naming the line that is wrong. */
export const readGold = <T>(folder: string, name: string, line: z.ZodType<T>): readonly T[] | null => {
  const path = join(folder, name)
  if (!existsSync(path)) return null
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((raw, index) => (raw.trim() ? [parseLine(raw, line, `${path}:${index + 1}`)] : []))
}

const parseLine = <T>(raw: string, line: z.ZodType<T>, place: string): T => {
  const found = line.safeParse(JSON.parse(raw))
  if (found.success) return found.data
  const issue = found.error.issues[0]
  throw new InputError(`${place}: ${issue?.path.join('.')}: ${issue?.message}`)
}

const day = z.iso.date()

/** The document of a gold line; a date that is no day is left out. */
export const goldDocument = (gold: z.infer<typeof Text>): Document => {
  const publishedAt = [gold.publishedAt, gold.date].find((date) => day.safeParse(date).success)
  const { id, text, title, publisher } = gold
  return toDocument(Article.parse({ id, text, title: title ?? '', publisher, publishedAt }))
}
