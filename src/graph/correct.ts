import { Article, type Document, hashId, toDocument } from '../article/document.ts'
import { InputError } from '../errors.ts'
import type { Reading } from '../resolve/statement.ts'
import { carryReviews } from './carry-reviews.ts'
import { checkReading } from './check-reading.ts'
import { type Curating, type Curation, findSubject, makeCuration, recordCuration } from './curation.ts'
import { runFile } from './cypher-file.ts'
import type { Engine, Params } from './engine.ts'
import { retractOne } from './retract.ts'
import { difference, type Writing, writeBatch } from './write.ts'

/** What of an article was wrong; what is left out stays, null takes it away. */
export type Changes = Partial<Omit<Article, 'id'>>

/** A new version of an article, and how it is read and written. */
export interface Correction extends Curating {
  readonly id: string
  readonly changes: Changes
  readonly reader: (document: Document) => Reading
  readonly writing: Omit<Writing, 'recordedAt'>
}

const givenOf = (changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))

const parsed = (article: Params): Article => {
  const { data, error } = Article.safeParse(article)
  if (data) return data
  const issue = error.issues[0]
  throw new InputError(`${issue?.path.join('.') || 'input'}: ${issue?.message}.`)
}

/** The corrected document, with an id of its own: the old version keeps its words under the old id. */
const newVersion = (id: string, old: Params, changes: Changes): Document => {
  const { title, publishedAt, publisher, author, url, retrievedAt, language, text } = old
  const before = parsed({ title, publishedAt, publisher, author, url, retrievedAt, language, text } as Params)
  const article = parsed({ ...before, ...givenOf(changes), id: undefined } as unknown as Params)
  const document = toDocument(article)
  if (JSON.stringify(parsed({ ...before } as Params)) === JSON.stringify(parsed({ ...article } as unknown as Params)))
    throw new InputError(`Article ${id} is like this already: there is nothing to correct.`)
  const own = difference(old as unknown as Document, document) === 'text' && document.id !== id
  return own ? document : { ...document, id: hashId(id, JSON.stringify(article)) }
}

/**
 * Replaces an article by a new version of it, in one transaction: the old one is retracted and keeps its words, statements and times; the
 * new one is read, takes over the reviews of what it says as the old one did, and says which it corrects. `InputError` when there is no live one, when nothing changes or the new one is no article,
 * and on a conflict.
 */
export const correctArticle = async (
  engine: Engine,
  { id, changes, reader, writing, ...curating }: Correction,
): Promise<Curation> => {
  const old = await findSubject(engine, 'Article', id)
  const document = newVersion(id, old.node, changes)
  const checked = checkReading({ document, reading: reader(document) }, writing.seeds)
  return engine.transaction(async (run) => {
    const runner = { name: engine.name, run }
    const article = await findSubject(runner, 'Article', id)
    if (article.node.retractedAt) throw new InputError(`Article ${id} is retracted.`, { code: 'CONFLICT' })
    const curation = await makeCuration(runner, [article], {
      ...curating,
      action: 'CORRECT',
      value: document.id,
      before: id,
    })
    await retractOne(runner, { article: id, at: curation.at, relations: writing.relations })
    const states = await writeBatch(runner, [checked], { ...writing, recordedAt: curation.at })
    if (!['NEW', 'RETRACTED'].includes(states.get(document.id)!))
      throw new InputError(`Article ${document.id} is in the graph already: retract this one.`, { code: 'CONFLICT' })
    await carryReviews(runner, { from: id, to: document.id, relations: writing.relations })
    await runFile(runner, 'write/corrects', {
      rows: [{ article: document.id, corrected: id, curation: curation.id }],
    })
    return recordCuration(runner, curation, [{ label: 'Article', id: document.id }, article])
  })
}
