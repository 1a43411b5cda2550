import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/text/tokens.ts'

const words = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join('|')

describe('tokenize', () => {
  it.each([
    ["Kyiv's envoy didn't sign.", "Kyiv|'s|envoy|did|n't|sign|."],
    ['Kyiv’s envoy can’t sign; they’ll wait.', 'Kyiv|’s|envoy|ca|n’t|sign|;|they|’ll|wait|.'],
    ['The U.S. cannot say.', 'The|U.S.|can|not|say|.'],
    ['Mr. Okoye met Lt. Gen. Brandt on Sept. 4.', 'Mr.|Okoye|met|Lt.|Gen.|Brandt|on|Sept.|4|.'],
    ['J. D. Moss of No. 10', 'J.|D.|Moss|of|No.|10'],
    ['There is no. Not one.', 'There|is|no|.|Not|one|.'],
    ['air-defence and anti-tank co-operation', 'air|-|defence|and|anti-tank|co-operation'],
    ['$1.5bn, 20% of 3,000.50 by 2/5/2025', '$|1.5|bn|,|20|%|of|3,000.50|by|2/5/2025'],
    ['the 19th of the 1990s at 5pm', 'the|19th|of|the|1990s|at|5|pm'],
    ['“Wait…” she said — then left...', '“|Wait|…|”|she|said|—|then|left|...'],
    [
      'See https://example.org/a?b=c, or mail desk@example.org.',
      'See|https://example.org/a?b=c|,|or|mail|desk@example.org|.',
    ],
    ["the allies' plan", "the|allies|'|plan"],
    ["O'Hara's answer", "O'Hara|'s|answer"],
    ['What?! No!', 'What|?!|No|!'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it('reads a part of a text with offsets into the whole', () => {
    expect(tokenize('One two three.', 4, 7)).toEqual([{ text: 'two', start: 4, end: 7 }])
  })

  it('covers every character that is no white space, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let covered = 0
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(text.slice(covered, token.start).trim()).toBe('')
          expect(token.end).toBeGreaterThan(token.start)
          covered = token.end
        }
        expect(text.slice(covered).trim()).toBe('')
      }),
    )
  })
})
