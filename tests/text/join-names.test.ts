import { expect, it } from 'vitest'
import { joinNames } from '../../src/text/join-names.ts'
import type { Word } from '../../src/text/parser.ts'

const words = (forms: string, heads: readonly number[]): Word[] =>
  forms.split(' ').map((text, i) => ({
    text,
    start: i * 10,
    end: i * 10 + text.length,
    lemma: text,
    upos: 'PROPN',
    xpos: 'NNP',
    head: heads[i]!,
    deprel: heads[i] === -1 ? 'root' : 'conj',
  }))

const headsOf = (parsed: readonly Word[]): number[] => parsed.map(({ head }) => head)

it('hangs the words of a name from its highest word', () => {
  const parsed = words('Roe and Ann Lee met', [4, 2, 0, 0, -1])
  expect(headsOf(joinNames(parsed, [0, -1, 20, 20, -1]))).toEqual([4, 2, 0, 2, -1])
})

it('leaves a name that is one part as it is', () => {
  const parsed = words('Ann Lee met', [2, 0, -1])
  expect(joinNames(parsed, [0, 0, -1])).toBe(parsed)
})
