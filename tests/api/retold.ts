import { hashId } from '../../src/article/document.ts'
import type { ReadDocument } from '../../src/graph/check-reading.ts'
import type { Statement } from '../../src/resolve/statement.ts'
import { sampleBatch } from '../graph/sample-readings.ts'

/**
 * An article of its own that tells one statement of the sample again, changed: the first of `kind` that a sample article tells.
 * `day` is its day of publication; the offsets stay good, for its text is that of the sample article.
 */
export const retold = (kind: string, day: string, changes: Partial<Statement>): ReadDocument => {
  const isOfKind = (one: Statement) => one.kind === kind
  const { document, reading } = sampleBatch.find(({ reading }) => reading.statements.some(isOfKind))!
  const id = hashId(document.id, kind, day)
  const statement = { ...reading.statements.find(isOfKind)!, ...changes, id }
  return {
    document: { ...document, id, url: `https://courier.example/${id}`, publishedAt: day },
    reading: { ...reading, statements: [statement] },
  }
}

/** The object of a statement about a node that no sample article tells of. */
export const newObject = (type: NonNullable<Statement['object']>['type'], text: string): Statement['object'] => ({
  type,
  id: hashId(type, text),
  text,
})
