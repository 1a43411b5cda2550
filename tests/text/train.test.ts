import { describe, expect, it } from 'vitest'
import { encodeModel } from '../../src/text/linear-model.ts'
import { decodeNet, encodeNet } from '../../src/text/net/net-file.ts'
import { netParser } from '../../src/text/net/net-parser.ts'
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
const vectors = { width: 8, values: new Float32Array(8) }
const shape = { wordWidth: 12, partWidth: 8, tagWidth: 12, layers: [16], arcWidth: 16 }
const train = (epochs: number) => trainParser(treebank, { tags, tagged: gold, epochs, vectors, shape, readForm })

describe('training', () => {
  it('learns the trees it is shown, and keeps them in the file', () => {
    const { net, sizes, labels, vocabulary } = train(600)
    const parser = netParser({ labels, vocabulary, readForm, net: decodeNet(encodeNet(net), sizes, vectors) })
    treebank.forEach((sentence, i) => {
      const tree = parser.parse(sentence.forms, gold[i]!)
      expect([...tree.heads]).toEqual(sentence.heads.map((head) => head - 1))
      expect([...tree.labels].map((label) => labels[label])).toEqual(sentence.labels)
    })
  })

  it('gives the same bytes each time', () => {
    const bytes = () => [
      encodeNet(train(3).net),
      encodeModel(averagedModel(trainTagger(treebank, { tags, epochs: 3, readForm }).model, 0.1)),
    ]
    expect(bytes()).toEqual(bytes())
  })

  it('says that a net of other sizes is none', () => {
    const { net, sizes } = train(1)
    const bytes = encodeNet(net)
    expect(() => decodeNet(bytes, { ...sizes, words: sizes.words + 1 }, vectors)).toThrow(RangeError)
    expect(() => decodeNet(bytes, { ...sizes, words: sizes.words - 1 }, vectors)).toThrow(RangeError)
  })
})
