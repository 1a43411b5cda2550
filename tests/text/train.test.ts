import { describe, expect, it } from 'vitest'
import { arcHybrid, makeMove, parseTags, startState } from '../../src/text/arc-hybrid.ts'
import { isDone, SHIFT } from '../../src/text/arc-state.ts'
import { decodeModel, encodeModel, modelScorer } from '../../src/text/linear-model.ts'
import { moveCosts } from '../../src/text/train/oracle.ts'
import { averagedModel } from '../../src/text/train/perceptron.ts'
import { trainParser } from '../../src/text/train/train-parser.ts'
import { tagSet, trainTagger } from '../../src/text/train/train-tagger.ts'
import { jointTags, readTreebank } from '../../src/text/train/treebank.ts'
import { formReader } from '../../src/text/word-form.ts'

/** form|UPOS|XPOS|head|label, one word each. */
const sentences = [
  'Chile|PROPN|NNP|2|nsubj signed|VERB|VBD|0|root the|DET|DT|4|det treaty|NOUN|NN|2|obj .|PUNCT|.|2|punct',
  'Peru|PROPN|NNP|2|nsubj rejected|VERB|VBD|0|root a|DET|DT|4|det truce|NOUN|NN|2|obj .|PUNCT|.|2|punct',
  'The|DET|DT|2|det treaty|NOUN|NN|4|nsubj:pass was|AUX|VBD|4|aux:pass signed|VERB|VBN|0|root by|ADP|IN|6|case Chile|PROPN|NNP|4|obl:agent .|PUNCT|.|4|punct',
  'Peru|PROPN|NNP|2|nsubj said|VERB|VBD|0|root that|SCONJ|IN|5|mark Chile|PROPN|NNP|5|nsubj signed|VERB|VBD|2|ccomp it|PRON|PRP|5|obj .|PUNCT|.|2|punct',
]

const toLine = (word: string, i: number): string => {
  const [form, upos, xpos, head, label] = word.split('|')
  return [i + 1, form, form, upos, xpos, '_', head, label, '_', '_'].join('\t')
}

const treebank = readTreebank(
  [...sentences, ...sentences, ...sentences, ...sentences]
    .map((sentence) => sentence.split(' ').map(toLine).join('\n'))
    .join('\n\n'),
)

const readForm = formReader(new Map())
const tags = tagSet(treebank)
const gold = treebank.map((sentence) => Int32Array.from(jointTags(sentence), (tag) => tags.indexOf(tag)))
const train = () => trainParser(treebank, { tags, tagged: gold, epochs: 6, readForm })

describe('training', () => {
  it('learns the trees it is shown', () => {
    const { moves, arcs, labels, vocabulary } = train()
    const scorers = {
      scoreMoves: modelScorer(decodeModel(encodeModel(averagedModel(moves, 0)))),
      scoreLabels: modelScorer(decodeModel(encodeModel(averagedModel(arcs, 0)))),
    }
    const parser = arcHybrid({ tags, labels, vocabulary, readForm, ...scorers })
    treebank.forEach((sentence, i) => {
      const tree = parseTags(parser, sentence.forms, gold[i]!)
      expect([...tree.heads].slice(1, -1)).toEqual(sentence.heads)
      expect([...tree.labels].slice(1, -1).map((label) => labels[label])).toEqual(sentence.labels)
    })
  })

  it('gives the same bytes each time', () => {
    const bytes = () =>
      [train().moves, trainTagger(treebank, { tags, epochs: 3, readForm }).model].map((model) =>
        encodeModel(averagedModel(model, 0.1)),
      )
    expect(bytes()).toEqual(bytes())
  })

  it('finds the gold tree by moves that cost nothing', () => {
    const none = () => new Int32Array(3)
    const parser = arcHybrid({
      tags,
      labels: ['root', 'dep'],
      vocabulary: new Set(),
      readForm,
      scoreMoves: none,
      scoreLabels: none,
    })
    treebank.forEach((sentence, i) => {
      const heads = Int32Array.from([-1, ...sentence.heads])
      const state = startState(parser, sentence.forms, gold[i]!)
      while (!isDone(state)) {
        const costs = moveCosts(state, heads)
        expect(Math.min(...costs)).toBe(0)
        makeMove(parser, state, { move: costs.lastIndexOf(0), label: 1 })
      }
      expect([...state.heads].slice(1, -1)).toEqual(sentence.heads)
    })
  })

  // After the shift, "signed" can neither hang from the root nor take the word under it as its subject.
  it('prices a move that loses two arcs', () => {
    const none = () => new Int32Array(3)
    const parser = arcHybrid({
      tags,
      labels: ['root', 'dep'],
      vocabulary: new Set(),
      readForm,
      scoreMoves: none,
      scoreLabels: none,
    })
    const state = startState(parser, treebank[0]!.forms, gold[0]!)
    makeMove(parser, state, { move: SHIFT })
    expect(moveCosts(state, Int32Array.from([-1, ...treebank[0]!.heads]))).toEqual([2, 0, Number.POSITIVE_INFINITY])
  })
})
