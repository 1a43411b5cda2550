import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type Mark, type Part, underline } from '../../src/commands/underline.ts'

const text = 'Oman said that it told Fiji to wait if talks resumed.'
const mark = (part: Part, words: string): Mark => {
  const start = text.indexOf(words)
  return { part, start, end: start + words.length }
}
const marks = [
  mark('content', 'that it told Fiji to wait if talks resumed'),
  mark('source', 'Oman'),
  mark('source', 'it'),
  mark('target', 'Fiji'),
  mark('cue', 'said'),
  mark('cue', 'told'),
  mark('condition', 'if talks resumed'),
]

describe('without colours', () => {
  const layout = { width: 100, colour: false }
  test('a line below has a sign under each letter; cue, source, target and condition go before content', () => {
    expect(underline(text, marks, layout)).toEqual([
      'Oman said that it told Fiji to wait if talks resumed.',
      'ssss ^^^^ ~~~~~ss~^^^^~tttt~~~~~~~~~????????????????',
    ])
  })
  test('lines break between words, each with its own signs or none', () => {
    expect(underline(text, [mark('cue', 'said'), mark('target', 'Fiji')], { ...layout, width: 20 })).toEqual([
      'Oman said that it',
      '     ^^^^',
      'told Fiji to wait if',
      '     tttt',
      'talks resumed.',
    ])
  })
  test('a word longer than the line stands alone, and line breaks of the text are spaces', () => {
    expect(underline('a\nbbbbbbbbbb c', [], { ...layout, width: 4 })).toEqual(['a', 'bbbbbbbbbb', 'c'])
    expect(underline('a\nb', [], layout)).toEqual(['a b'])
  })
  test('what lies outside of the text is left out', () => {
    const outside: Mark[] = [
      { part: 'content', start: -9, end: -2 },
      { part: 'source', start: -3, end: 4 },
      { part: 'cue', start: 52, end: 90 },
    ]
    expect(underline(text, outside, layout)[1]).toBe(`ssss${' '.repeat(48)}^`)
  })
})

test('with colours there is no line of signs, and the words are the same', () => {
  const lines = underline(text, marks, { width: 30, colour: true })
  expect(lines.map(stripVTControlCharacters)).toEqual(underline(text, [], { width: 30, colour: false }))
  expect(lines[0]).toContain('\u001b[4m')
})
