import { readdirSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ModelError } from '../../src/errors.ts'
import { ENGLISH, loadParser } from '../../src/text/english.ts'
import type { Hints, Token, Word } from '../../src/text/parser.ts'
import { NAME } from '../../src/text/parser.ts'
import { tokenize } from '../../src/text/tokens.ts'

const { tag, attach } = loadParser()
const parse = (tokens: readonly Token[], hints?: Hints): readonly Word[] => attach(tag(tokens, hints))
const read = (text: string): readonly Word[] => parse(tokenize(text))

/** `verb relation word` for each dependent of a verb with one of the relations, by lemma. */
const roles = (text: string): string[] => {
  const words = read(text)
  return words
    .filter(({ deprel }) => /^(?:nsubj|obj|obl:agent|ccomp|xcomp)/.test(deprel))
    .map(({ head, deprel, text }) => `${words[head]!.lemma} ${deprel} ${text}`)
}

const isTree = (words: readonly Word[]): boolean => {
  const reaches = (i: number, steps: number): boolean =>
    i === -1 || (steps <= words.length && reaches(words[i]!.head, steps + 1))
  return words.filter(({ head }) => head === -1).length === 1 && words.every((_, i) => reaches(i, 0))
}

describe('the English parser', () => {
  it.each([
    ['Norway rejected the proposal.', ['reject nsubj Norway', 'reject obj proposal']],
    ['The convoy was attacked by rebels near the border.', ['attack nsubj:pass convoy', 'attack obl:agent rebels']],
    [
      'The minister said that Ghana would send observers.',
      ['say nsubj minister', 'send nsubj Ghana', 'say ccomp send', 'send obj observers'],
    ],
    ['Peru refused to sign the treaty.', ['refuse nsubj Peru', 'refuse xcomp sign', 'sign obj treaty']],
    ['Kenya and Uganda condemned the attack.', ['condemn nsubj Kenya', 'condemn obj attack']],
    [
      'The president urged both sides to release prisoners.',
      ['urge nsubj president', 'urge obj sides', 'urge xcomp release', 'release obj prisoners'],
    ],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected)
  })

  it('keeps the tokens, and gives base forms', () => {
    const words = read('The envoys were leaving; she had met them twice.')
    expect(words.map(({ lemma }) => lemma).join(' ')).toBe('the envoy be leave ; she have meet they twice .')
    expect(words.map(({ text, start, end }) => ({ text, start, end }))).toEqual(
      tokenize('The envoys were leaving; she had met them twice.'),
    )
  })

  it('gives the words it has hints for those tags', () => {
    const tokens = tokenize('Hope said the talks had failed.')
    expect(parse(tokens, new Map([[0, NAME]]))[0]).toMatchObject({
      upos: 'PROPN',
      xpos: 'NNP',
      deprel: 'nsubj',
      lemma: 'Hope',
    })
  })

  it('gives nothing for nothing', () => {
    expect(parse([])).toEqual([])
  })

  it('gives one tree for any words, the same one each time', () => {
    const word = fc.constantFrom(
      'the',
      'Oslo',
      'says',
      'that',
      ',',
      'not',
      'signed',
      'by',
      '”',
      'who',
      'of',
      '2,000',
      'and',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ minLength: 1, maxLength: 6 })), { minLength: 1, maxLength: 30 }),
        (forms) => {
          const tokens = forms.map((text, i) => ({ text, start: i, end: i + 1 }))
          const words = parse(tokens)
          expect(words).toHaveLength(tokens.length)
          expect(isTree(words)).toBe(true)
          expect(words.filter(({ deprel }) => deprel === 'root')).toEqual(words.filter(({ head }) => head === -1))
          expect(parse(tokens)).toEqual(words)
        },
      ),
    )
  })

  it('gives one tree for text without an end', () => {
    const words = read('the envoys met in Oslo and '.repeat(100))
    expect(words).toHaveLength(600)
    expect(isTree(words)).toBe(true)
  })

  it('says which file is missing', () => {
    const nowhere = pathToFileURL('/nowhere/')
    expect(() => loadParser(nowhere)).toThrow(ModelError)
    expect(() => loadParser(nowhere)).toThrow(/models\/english\/words\.json\.gz/)
  })

  it('is at most 6 MB', () => {
    const bytes = readdirSync(ENGLISH).map((file) => statSync(new URL(file, ENGLISH)).size)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000)
  })
})
