import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendTree } from '../../src/text/mend-tree.ts'
import type { Word } from '../../src/text/parser.ts'

/** `form|UPOS|XPOS|head|label`, heads counting from 1; no multiword forms. */
const tree = (text: string): Word[] => {
  let start = 0
  return text.split(' ').map((word) => {
    const [form, upos, xpos, head, deprel] = word.split('|') as [string, string, string, string, string]
    const end = start + form.length
    const made = { text: form, start, end, lemma: form.toLowerCase(), upos, xpos, head: Number(head) - 1, deprel }
    start = end + 1
    return made
  })
}

const arcs = (words: readonly Word[]): string[] =>
  words.map(({ text, head, deprel }) => `${text} ${deprel} ${words[head]?.text ?? '-'}`)

const mended = (text: string): string[] => arcs(mendTree(tree(text)))

describe('mending a tree', () => {
  it('gives an article to the possessor it stands before', () => {
    const words = "The|DET|DT|4|det North|PROPN|NNP|4|nmod:poss 's|PART|POS|2|case envoy|NOUN|NN|0|root"
    expect(mended(words)).toContain('The det North')
  })

  it('gives an article to the noun whose part it stands before', () => {
    const words = 'No|DET|DT|2|det security|NOUN|NN|3|compound guarantee|NOUN|NN|4|nsubj came|VERB|VBD|0|root'
    expect(mended(words)).toContain('No det guarantee')
  })

  it('makes a relative clause of what is told behind a noun that sums up the clause before', () => {
    const words =
      'Peru|PROPN|NNP|2|nsubj left|VERB|VBD|8|advcl ,|PUNCT|,|5|punct a|DET|DT|5|det move|NOUN|NN|8|nsubj Chad|PROPN|NNP|5|flat has|AUX|VBZ|8|aux condemned|VERB|VBN|0|root'
    expect(mended(words)).toEqual([
      'Peru nsubj left',
      'left root -',
      ', punct move',
      'a det move',
      'move parataxis left',
      'Chad nsubj condemned',
      'has aux condemned',
      'condemned acl:relcl move',
    ])
  })

  it('makes one name of two words hung from the noun before them', () => {
    const words =
      'envoy|NOUN|NN|7|nsubj to|ADP|IN|3|case Chad|PROPN|NNP|1|nmod ,|PUNCT|,|5|punct Ana|PROPN|NNP|3|conj Roe|PROPN|NNP|3|appos spoke|VERB|VBD|0|root'
    expect(mended(words).slice(4, 6)).toEqual(['Ana appos Chad', 'Roe flat Ana'])
  })

  it('makes one subject of a title and a name', () => {
    const words = 'Senator|PROPN|NNP|4|nsubj Ann|PROPN|NNP|4|nsubj Roe|PROPN|NNP|2|flat spoke|VERB|VBD|0|root'
    expect(mended(words)).toEqual(['Senator nmod:desc Ann', 'Ann nsubj spoke', 'Roe flat Ann', 'spoke root -'])
  })

  it('makes one subject of two nouns side by side', () => {
    const words = 'aid|NOUN|NN|3|nsubj workers|NOUN|NNS|3|nsubj said|VERB|VBD|0|root'
    expect(mended(words)).toEqual(['aid compound workers', 'workers nsubj said', 'said root -'])
  })

  it('makes one list of three names before a verb', () => {
    const words =
      'Fiji|PROPN|NNP|6|nsubj ,|PUNCT|,|3|punct Peru|PROPN|NNP|6|nsubj and|CCONJ|CC|5|cc Chad|PROPN|NNP|3|conj met|VERB|VBD|0|root'
    expect(mended(words)).toEqual([
      'Fiji nsubj met',
      ', punct Peru',
      'Peru conj Fiji',
      'and cc Chad',
      'Chad conj Peru',
      'met root -',
    ])
  })

  it('takes "close to the court" behind its noun for no clause', () => {
    const words =
      'Sources|NOUN|NNS|2|nsubj close|ADJ|JJ|5|ccomp to|ADP|IN|4|case court|NOUN|NN|2|obl spoke|VERB|VBD|0|root'
    expect(mended(words)).toEqual([
      'Sources nsubj spoke',
      'close amod Sources',
      'to case court',
      'court obl close',
      'spoke root -',
    ])
  })

  it('joins two names with an "and" between', () => {
    const words =
      'Peru|PROPN|NNP|5|nsubj and|CCONJ|CC|4|cc the|DET|DT|4|det Bank|PROPN|NNP|5|nsubj agreed|VERB|VBD|0|root'
    expect(mended(words)).toContain('Peru nsubj agreed')
    expect(mended(words)).toContain('Bank conj Peru')
  })

  it('gives goods their origin', () => {
    const words =
      'Fiji|PROPN|NNP|2|nsubj put|VERB|VBD|0|root tariffs|NOUN|NNS|2|obj on|ADP|IN|5|case goods|NOUN|NNS|2|obl from|ADP|IN|7|case Peru|PROPN|NNP|2|obl'
    expect(mended(words)).toContain('Peru nmod goods')
  })

  it('reads "out of" as one preposition', () => {
    const words =
      'Fiji|PROPN|NNP|2|nsubj backed|VERB|VBD|0|root out|ADP|RP|2|compound:prt of|ADP|IN|5|case talks|NOUN|NNS|2|obl'
    expect(mended(words)).toContain('out case talks')
  })

  it('takes the second object of a naming verb for what the first is called', () => {
    const words =
      'Fiji|PROPN|NNP|2|nsubj call|VERB|VBD|0|root it|PRON|PRP|2|obj a|DET|DT|5|det trap|NOUN|NN|2|obj .|PUNCT|.|2|punct'
    expect(mended(words)).toContain('trap xcomp call')
  })

  it('gives what somebody is accused of to the verb', () => {
    const words =
      'Fiji|PROPN|NNP|2|nsubj accused|VERB|VBD|0|root the|DET|DT|4|det bloc|NOUN|NN|2|obj of|ADP|IN|6|case delay|NOUN|NN|4|nmod'
    expect(mended(words.replace('accused|', 'accuse|'))).toContain('delay obl accuse')
  })

  it('makes one verb of "has", an adverb and a participle', () => {
    const words =
      'nobody|PRON|NN|2|nsubj has|VERB|VBZ|0|root yet|ADV|RB|4|advmod sent|VERB|VBN|2|xcomp troops|NOUN|NNS|4|obj'
    expect(mended(words)).toEqual([
      'nobody nsubj sent',
      'has aux sent',
      'yet advmod sent',
      'sent root -',
      'troops obj sent',
    ])
  })

  it('gives the noun after an infinitive to the infinitive', () => {
    const words =
      'Fiji|PROPN|NNP|2|nsubj offered|VERB|VBD|0|root to|PART|TO|4|mark host|VERB|VB|2|xcomp talks|NOUN|NNS|2|obj'
    expect(mended(words)).toContain('talks obj host')
  })

  it('takes "that" for no object where the clause has one', () => {
    const words =
      'claim|NOUN|NN|0|root that|PRON|WDT|4|obj Fiji|PROPN|NNP|4|nsubj broke|VERB|VBD|1|acl:relcl rules|NOUN|NNS|4|obj'
    expect(mended(words)).toEqual([
      'claim root -',
      'that mark broke',
      'Fiji nsubj broke',
      'broke acl claim',
      'rules obj broke',
    ])
  })

  it('hangs whoever does a deed on its noun when the verb has a subject of its own', () => {
    const words =
      'we|PRON|PRP|2|nsubj saw|VERB|VBD|0|root no|DET|DT|4|det pledge|NOUN|NN|2|obj by|ADP|IN|6|case Fiji|PROPN|NNP|2|obl'
    expect(mended(words)).toContain('Fiji nmod pledge')
  })

  it('makes a participle before a noun a clause with that noun for its object', () => {
    const words =
      'Fiji|PROPN|NNP|2|nsubj waits|VERB|VBZ|0|root ,|PUNCT|,|5|punct delaying|VERB|VBG|5|acl talks|NOUN|NNS|2|obj'
    expect(mended(words).slice(2)).toEqual([', punct delaying', 'delaying advcl waits', 'talks obj delaying'])
  })

  it('knows no agent without "by"', () => {
    const words =
      'shared|VERB|VBN|0|root by|ADP|IN|3|case Fiji|PROPN|NNP|1|obl:agent with|ADP|IN|5|case Peru|PROPN|NNP|1|obl:agent'
    expect(mended(words)).toEqual([
      'shared root -',
      'by case Fiji',
      'Fiji obl:agent shared',
      'with case Peru',
      'Peru obl shared',
    ])
  })

  it.each([
    [
      'makes one list of a list',
      'Fiji|PROPN|NNP|0|root ,|PUNCT|,|3|punct Peru|PROPN|NNP|1|conj and|CCONJ|CC|5|cc Chad|PROPN|NNP|3|conj',
      'Chad conj Fiji',
    ],
    [
      'takes an adjective for what something is made',
      'made|VERB|VBD|0|root aid|NOUN|NN|3|compound dependent|ADJ|JJ|1|obj',
      'aid obj made',
    ],
    [
      'knows the subject of a finite verb',
      'Fiji|PROPN|NNP|2|compound bombs|VERB|VBZ|0|root depots|NOUN|NNS|2|obj',
      'Fiji nsubj bombs',
    ],
    [
      'takes an it that is willing for somebody',
      'it|PRON|PRP|3|expl is|AUX|VBZ|3|cop ready|ADJ|JJ|0|root',
      'it nsubj ready',
    ],
    [
      'hangs what is wanted on the noun of wanting',
      'saw|VERB|VBD|0|root need|NOUN|NN|1|obj for|ADP|IN|4|case aid|NOUN|NN|1|obl',
      'aid nmod need',
    ],
  ])('%s', (_, words, arc) => {
    const lemmas = tree(words).map((word) => (word.text === 'made' ? { ...word, lemma: 'make' } : word))
    expect(arcs(mendTree(lemmas))).toContain(arc)
  })

  it('leaves other trees as they are', () => {
    const words = tree('Fiji|PROPN|NNP|2|nsubj met|VERB|VBD|0|root Peru|PROPN|NNP|2|obj')
    expect(mendTree(words)).toBe(words)
  })

  it('finds the subject behind the verb that "nor" and "neither" put before it', () => {
    const nor = 'Nor|CCONJ|CC|4|cc has|AUX|VBZ|4|aux Peru|PROPN|NNP|4|aux:pass signed|VERB|VBN|0|root'
    expect(mended(nor)).toContain('Peru nsubj signed')
    const neither =
      'Neither|DET|DT|2|nsubj has|VERB|VBZ|0|root Peru|PROPN|NNP|2|obj given|VERB|VBN|2|xcomp help|NOUN|NN|4|obj'
    expect(mended(neither)).toEqual([
      'Neither cc given',
      'has aux given',
      'Peru nsubj given',
      'given root -',
      'help obj given',
    ])
  })
})

const oneOf = (words: string) => fc.constantFrom(...words.split(' '))
const made = fc
  .tuple(
    oneOf('Peru Chad claim talks that by for from of out after said told made called close people not a the , "'),
    oneOf('PROPN NOUN VERB AUX ADJ ADP SCONJ DET PRON PUNCT CCONJ'),
    oneOf('NNP NN NNS VBD VBZ VBG VBN VB JJ IN DT MD'),
    oneOf(
      'nsubj obj obl obl:agent obl:unmarked nmod nmod:poss appos conj cc ccomp xcomp advcl acl acl:relcl mark case det compound flat aux cop',
    ),
    fc.nat(),
  )
  .map(([text, upos, xpos, deprel, under]) => ({ text, upos, xpos, deprel, under }))

/** Any words under each other in any way: each but the root hangs from one that was hung before. */
const anyTree = fc.array(made, { minLength: 1, maxLength: 12 }).chain((words) =>
  fc.shuffledSubarray([...words.keys()], { minLength: words.length }).map((order): Word[] =>
    words.map(({ text, upos, xpos, deprel, under }, i) => {
      const rank = order.indexOf(i)
      const head = rank === 0 ? -1 : order[under % rank]!
      return {
        text,
        upos,
        xpos,
        lemma: text.toLowerCase(),
        start: i * 10,
        end: i * 10 + text.length,
        head,
        deprel: rank === 0 ? 'root' : deprel,
      }
    }),
  ),
)

it('leaves every tree a tree', () => {
  fc.assert(
    fc.property(anyTree, (words) => {
      const heads = mendTree(words).map(({ head }) => head)
      expect(heads.filter((head) => head < 0)).toHaveLength(1)
      const topOf = (i: number, steps = 0): number =>
        steps > heads.length ? -2 : heads[i]! < 0 ? i : topOf(heads[i]!, steps + 1)
      expect(new Set(heads.map((_, i) => topOf(i)))).toEqual(new Set([heads.indexOf(-1)]))
    }),
    { numRuns: 20_000 },
  )
})
