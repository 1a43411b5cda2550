import { expect, test } from 'vitest'
import { checkRequest, type ExportRequest, formats, tables } from '../../src/export/request.ts'
import { sampleGraph } from './sample-graph.ts'

const { pieces, text, trips } = sampleGraph()
const requests = formats.flatMap((format): ExportRequest[] =>
  format === 'csv' ? tables.map((what) => ({ format, what })) : [{ format }],
)

test.each([
  [{ format: 'doc' }, /There is no format doc: there are jsonl, csv/],
  [{ format: 'csv', what: 'actors' }, /There is no table actors: there are statements, relations, commitments, matrix/],
  [{ format: 'jsonl', what: 'matrix' }, /chosen of csv alone/],
  [{ format: 'csv', history: true }, /jsonl alone/],
])('%j cannot be met, and a sentence says what can', async (request, sentence) => {
  expect(() => checkRequest(request)).toThrow(sentence)
  await expect(pieces(request).next()).rejects.toThrow(sentence)
})

test.each(requests)('$format $what is read as it is taken', async (request) => {
  trips.length = 0
  await text(request)
  const whole = trips.length
  trips.length = 0
  const taken = pieces(request)
  expect(trips).toEqual([])
  await taken.next()
  const first = trips.length
  expect(first).toBeLessThan(whole)
  await new Promise((passed) => setTimeout(passed, 20))
  expect(trips).toHaveLength(first)
  await taken.return(undefined)
  expect(trips).toHaveLength(first)
})

test.each(requests)('$format $what is the same every time', async (request) => {
  expect(await text(request)).toBe(await text(request))
})
