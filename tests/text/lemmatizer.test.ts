import { describe, expect, it } from 'vitest'
import { loadPipeline } from '../../src/text/english.ts'
import { lemmaOf } from '../../src/text/lemmatizer.ts'

const { lemmas } = loadPipeline()

describe('lemmaOf', () => {
  it.each([
    ['shelled', 'VBD', 'shell'],
    ['cancelled', 'VBD', 'cancel'],
    ['killed', 'VBN', 'kill'],
    ['installed', 'VBD', 'install'],
    ['vetoed', 'VBD', 'veto'],
    ['denied', 'VBD', 'deny'],
    ['accusing', 'VBG', 'accuse'],
    ['withdrew', 'VBD', 'withdraw'],
    ['took', 'VBD', 'take'],
    ["'s", 'VBZ', 'be'],
    ['treaties', 'NNS', 'treaty'],
    ['children', 'NNS', 'child'],
    ['Talks', 'NNS', 'talk'],
    ['Brussels', 'NNP', 'Brussels'],
    ['United', 'NNP', 'United'],
  ])('%s as %s is %s', (form, xpos, lemma) => {
    expect(lemmaOf(lemmas, form, xpos)).toBe(lemma)
  })
})
