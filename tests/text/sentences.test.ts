import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

/** Sentences of one paragraph each, joined by a space. */
const paragraphs: readonly (readonly string[])[] = [
  ['The U.S. side met Mr. Hale on Feb. 3 in St. Gallen.', 'Talks took 2.5 hours.'],
  ['"We cannot accept this," Gen. Oduya said.', '"Not now."'],
  ['Their delegation flew to the U.S. Lindqvist stayed in Geneva.'].flatMap(() => [
    'Their delegation flew to the U.S.',
    'Lindqvist stayed in Geneva.',
  ]),
  ['The U.S. Senate passed the bill.', 'The U.S. State Department said nothing.'],
  ['He sent it to the U.S. Treasury yesterday.'],
  ['She asked: "Was it signed?"', 'Nobody knew.'],
  ['"Was it signed?" she asked.', '"Was it signed?" Minister Aho asked.', 'No.'],
  ['“The border stays open.”', 'Aho said so twice.'],
  ['“The border stays open.', 'It will not close,” he said.', 'Others doubt it.'],
  ['Col. Adeyemi of the U.N. mission left at 6 p.m. on Monday.', 'The E.U. team stayed.'],
  ['The meeting ended at 6 p.m. The team left.'].flatMap(() => ['The meeting ended at 6 p.m.', 'The team left.']),
  ['P. J. Lund spoke first.', 'Maria K. Stone did not.'],
  ['The pact is worth $2.4 bn.', 'Accra wants more.'],
  ['Is it done?', 'No.', 'Not quite...', 'But both sides hope so.'],
  ['(Rabat denies this.)', 'Algiers does not.'],
  ['See No. 7 below.', 'Acme Inc. and others signed, i.e. agreed.'],
  ['“He called it “a good day” and left,” an aide said.', '‘Never!’ he added.'],
  ['It passed 61-12 in 2022.', 'It failed in 2021.'],
]

describe('splitSentences', () => {
  it.each(paragraphs.map((sentences) => [sentences.join(' '), sentences] as const))('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  it('ends a headline at its line and a paragraph at a blank line', () => {
    const text =
      'Talks in Oslo collapse\nNegotiators left Oslo on Friday. They gave no date.\n\nA third round is unlikely'
    expect(split(text)).toEqual([
      'Talks in Oslo collapse',
      'Negotiators left Oslo on Friday.',
      'They gave no date.',
      'A third round is unlikely',
    ])
    expect(splitSentences(text).map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2])
  })

  it('keeps lines wrapped at a fixed width together', () => {
    const text = [
      'The two delegations met for a third day on Thursday without a word to',
      'the press. Neither side said whether the draft text on the crossing at',
      'Lake Chala had been agreed.',
    ].join('\n')
    expect(split(text)).toHaveLength(2)
  })

  it('takes each bullet and each line of questions and answers alone', () => {
    const text =
      'The parties agreed to:\n- open two crossings\n• release prisoners\n1. Meet again. Soon.\nQ: Who signed?\nSPOKESPERSON: Nobody signed. Ask them.'
    expect(split(text)).toEqual([
      'The parties agreed to:',
      '- open two crossings',
      '• release prisoners',
      '1. Meet again.',
      'Soon.',
      'Q: Who signed?',
      'SPOKESPERSON: Nobody signed.',
      'Ask them.',
    ])
  })

  it('splits where print lost a space', () => {
    expect(split('The text was signed.The ministry said so.')).toEqual([
      'The text was signed.',
      'The ministry said so.',
    ])
  })

  it('covers every character that is no white space, in order', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'U.S. ',
      'Kyiv',
      ' said',
      '. ',
      '? ',
      '"',
      '“',
      '”',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      'Q: ',
      '…',
      '(',
      ')',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 }))), (pieces) => {
        const text = pieces.join('')
        let covered = 0
        for (const { start, end, tokens } of splitSentences(text)) {
          expect(text.slice(covered, start).trim()).toBe('')
          expect([tokens[0]!.start, tokens.at(-1)!.end]).toEqual([start, end])
          covered = end
        }
        expect(text.slice(covered).trim()).toBe('')
      }),
    )
  })
})
