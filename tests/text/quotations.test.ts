import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../src/text/quotations.ts'

const found = (text: string): string[] =>
  findQuotations(text).map(({ inner, depth }) => `${depth}:${text.slice(inner.start, inner.end)}`)

describe('findQuotations', () => {
  it.each([
    ['"We wait," he said. "We hope."', ['0:We wait,', '0:We hope.']],
    ['“We wait,” he said. “We hope.”', ['0:We wait,', '0:We hope.']],
    ["The aide called it 'a good start' today.", ['0:a good start']],
    ['The aide called it ‘a good start’ today.', ['0:a good start']],
    ['“They called it ‘a trap’, not me,” she said.', ['0:They called it ‘a trap’, not me,', '1:a trap']],
    [`"They called it 'a trap'," she said.`, [`0:They called it 'a trap',`, '1:a trap']],
    ['“He said “no” to us.”', ['0:He said “no” to us.', '1:no']],
    ['«Non», dit-il. He said „Nein“ too.', ['0:Non', '0:Nein']],
    ["Kyiv's allies' plan doesn't exist, in the '90s it did.", []],
    ['Kyiv’s allies’ plan doesn’t exist.', []],
    ["'The allies' plan is dead,' he said.", ["0:The allies' plan is dead,"]],
    ['‘It’s the allies’ plan,’ he said.', ['0:It’s the allies’ plan,']],
    ['He said: ("no deal").', ['0:no deal']],
    ['"No deal"—not yet.', ['0:No deal']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('ends one that is never closed with its paragraph', () => {
    const text = 'He said: “We shall see.\n\nShe said “no”.'
    expect(found(text)).toEqual(['0:We shall see.', '0:no'])
    expect(findQuotations(text)[0]).toMatchObject({ start: 9, end: 23 })
  })

  it.each(['“|”', '"|"'])('runs on where the next paragraph begins with the mark again: %s', (marks) => {
    const [open, close] = marks.split('|') as [string, string]
    const text = `He said: ${open}First.\n\n${open}Second, with ‘a part’.\n\n${open}Third.${close} He left.`
    const quotations = findQuotations(text)
    expect(quotations.map(({ depth }) => depth)).toEqual([0, 1])
    expect(text.slice(quotations[0]!.start, quotations[0]!.end)).toBe(text.slice(9, -9))
  })

  it('gives spans within the text, the inner one within the outer one, in order', () => {
    const piece = fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', ' ', 'a', 's', '.', '\n', '\n\n', "it's")
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        let before = 0
        for (const { start, end, inner } of findQuotations(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect([inner.start > start, inner.end <= end, inner.start <= inner.end, end <= text.length]).not.toContain(
            false,
          )
          before = start
        }
      }),
    )
  })
})
