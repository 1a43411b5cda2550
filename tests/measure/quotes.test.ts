import { expect, test } from 'vitest'
import { goldQuotes } from '../../src/measure/quotes.ts'
import { quoteAt } from '../../src/text/span.ts'

const text =
  '“The border stays open,” Chad said. “It will not close.” Mali said the plan was “a bad joke”, and “Fiji told us ‘no’.”'

const at = (words: string) => quoteAt(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })

const quotes = (content: ReturnType<typeof at> & { parts?: [number, number][] }) =>
  goldQuotes({ id: 'a', text, attributions: [{ source: at('Chad'), cue: at('said'), content }] })

test('a content in quotation marks is a quotation of its speaker, without the marks', () => {
  const found = [{ quote: 'The border stays open,', speaker: 'Chad' }]
  expect(quotes(at('“The border stays open,”'))).toMatchObject(found)
  expect(quotes(at('The border stays open,'))).toMatchObject(found)
})

test('one that is split around its cue has its parts', () => {
  const [first, second] = [at('“The border stays open,”'), at('“It will not close.”')]
  const whole = { ...quoteAt(text, { start: first.start, end: second.end }) }
  const [found] = quotes({ ...whole, parts: [first, second].map(({ start, end }): [number, number] => [start, end]) })
  expect(found?.parts.map(([start, end]) => text.slice(start, end))).toEqual([
    'The border stays open,',
    'It will not close.',
  ])
})

test('a clause that quotes some words, and what is told inside a quotation, is none', () => {
  expect(quotes(at('the plan was “a bad joke”'))).toEqual([])
  expect(quotes(at('stays open'))).toEqual([])
  expect(quotes(at('no'))).toEqual([])
})
