import { beforeAll, describe, expect, test } from 'vitest'
import { toDocument } from '../../src/article/document.ts'
import { judgeAttributions } from '../../src/measure/errors/attribution.ts'
import { judgeDiplomatic } from '../../src/measure/errors/diplomatic.ts'
import { judgeEvents } from '../../src/measure/errors/events.ts'
import { constructionRows, type Judged, type Judgement } from '../../src/measure/errors/judgement.ts'
import { judgeQuotes } from '../../src/measure/errors/quotes.ts'
import { errorJson, errorText } from '../../src/measure/errors/report.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import { createTracer, loadReadingParts, type Trace } from '../../src/read.ts'
import { quoteAt } from '../../src/text/span.ts'

const judged = (construction: string, right: boolean, cause: string | null = null): Judged => ({
  id: 'a',
  groups: { construction: [construction] },
  right,
  cause,
  told: `${construction} ${cause}`,
})

describe('a judgement', () => {
  const judgement: Judgement = {
    by: ['construction'],
    gold: [judged('x', true), judged('x', false, 'c'), judged('y', false, 'd'), judged('y', false, 'c')],
    predicted: [judged('x', true), judged('x', false), judged('z', false, 'e')],
  }

  test('gives each construction its figures, those with most misses first', () => {
    expect(constructionRows(judgement, 'construction')).toMatchObject([
      { name: 'y', gold: 2, found: 0, recall: 0, precision: 0, f1: 0, share: 2 / 3 },
      { name: 'x', gold: 2, found: 1, recall: 0.5, precision: 0.5, f1: 0.5, share: 1 / 3 },
      { name: 'z', gold: 0, predicted: 1, right: 0, share: 0 },
    ])
  })
  test('is told with its causes, then the misses of each construction by cause', () => {
    expect(errorText(judgement).split('\n\n').slice(1)).toEqual([
      'missed, by cause  3\n────────────────  ─\nc                 2\nd                 1',
      'too much, by cause  1\n──────────────────  ─\ne                   1',
      '== y: 2 missed (c 1, d 1) ==\n- a  (c)  y c\n- a  (d)  y d',
      '== x: 1 missed (c 1) ==\n- a  (c)  x c',
      '== z: 1 too much (e 1) ==\n+ a  (e)  z e',
    ])
    expect(errorJson(judgement)).toMatchObject({ causes: { c: 2, d: 1 }, errors: { length: 4 } })
  })
})

describe('judged by a reading', () => {
  const parts = loadReadingParts()
  const { lexicon } = parts.context
  let trace: (text: string) => Trace
  beforeAll(() => {
    const tracer = createTracer(parts)
    trace = (text) => tracer(toDocument({ title: '', text, publishedAt: '2025-05-02' }))
  })

  const at = (text: string, words: string) => {
    const start = text.indexOf(words)
    return quoteAt(text, { start, end: start + words.length })
  }

  test.each([
    ['Oman said that the road was open.', 'said', 'that the road was open', 'that-clause'],
    ['Oman said the road was open.', 'said', 'the road was open', 'clause without “that”'],
    ['Oman promised to open the road.', 'promised', 'to open the road', 'infinitive'],
    ['Oman denounced the blockade of the port.', 'denounced', 'the blockade of the port', 'direct object'],
    ['Oman asked whether the road was open.', 'asked', 'whether the road was open', 'question clause'],
    ['Oman warned of a long war.', 'warned', 'of a long war', 'prepositional object'],
    ['Oman regretted closing the road.', 'regretted', 'closing the road', 'gerund'],
    ['The road was open, Oman said.', 'said', 'The road was open', 'content first'],
    ['“The road is open,” Oman said.', 'said', '“The road is open,”', 'quotation first'],
    ['Oman said: “The road is open.”', 'said', '“The road is open.”', 'quotation after the cue'],
    ['The road, Oman said, was open.', 'said', 'The road, Oman said, was open', 'cue inside its content'],
    ['According to Oman, the road was open.', 'According to', 'the road was open', '“according to”'],
    ['The claim of Oman that the road was open was false.', 'claim', 'that the road was open', 'noun cue'],
    ['Oman spoke at noon. The road was open.', 'spoke', 'The road was open', 'cross-sentence'],
  ])('%s is of the construction it shows', (text, cue, content, construction) => {
    const gold = {
      id: 'a',
      text,
      attributions: [{ source: at(text, 'Oman'), cue: at(text, cue), content: at(text, content) }],
    }
    const [one] = judgeAttributions([[gold, trace(text)]], lexicon).gold
    expect(one?.groups.construction).toEqual([construction])
  })

  test('a missed attribution has its cause', () => {
    const text = 'Oman grommeled that the road was open. Oman said that it might close.'
    const attributions = [
      { source: at(text, 'Oman'), cue: at(text, 'grommeled'), content: at(text, 'that the road was open') },
      { source: null, cue: at(text, 'said'), content: at(text, 'that it might close') },
    ]
    const { gold, predicted } = judgeAttributions([[{ id: 'a', text, attributions }, trace(text)]], lexicon)
    expect(gold.map(({ cause }) => cause)).toEqual(['cue unknown', 'speaker where gold has none'])
    expect(gold[1]?.groups.trait).toEqual(['no speaker'])
    expect(predicted).toMatchObject([{ right: false, cause: null }])
  })
  test('an event is of its root and of the place of its target', () => {
    const text = 'Russia attacked Ukraine.'
    const event = { sourceText: 'Russia', targetText: 'Ukraine', rootCode: '20' }
    const other = { ...event, rootCode: '07' }
    const { gold } = judgeEvents([[{ id: 'a', text, events: [event, other] }, trace(text)]])
    expect(gold).toMatchObject([
      { right: true, groups: { root: ['18 assault'], target: ['direct object'] } },
      { right: false, cause: 'right pair, other root' },
    ])
  })
  test('a statement of the right kind may have faults beside its source', () => {
    const text = 'Russia attacked Ukraine. Peru praised Chile.'
    const coded = { polarity: 'POSITIVE', speakers: [], conditions: [], target: null }
    const gold = {
      id: 'a',
      text,
      actors: [{ name: 'Russian Federation', aliases: ['Russia'] }],
      statements: [
        {
          ...coded,
          kind: 'ATTACKED',
          source: 'Russian Federation',
          cue: at(text, 'attacked'),
          evidence: at(text, 'Russia attacked Ukraine'),
        },
        {
          ...coded,
          kind: 'CONDEMNED',
          source: 'Peru',
          cue: at(text, 'praised'),
          evidence: at(text, 'Peru praised Chile'),
        },
      ],
    }
    const judgement = judgeDiplomatic([[gold, trace(text)]], { lexicon, relations: loadRelations() })
    expect(judgement.gold).toMatchObject([
      { right: true, cause: 'target where gold has none', groups: { kind: ['ATTACKED'], family: ['deed'] } },
      { right: false, cause: 'other kind: PRAISED' },
    ])
  })
  test('a quotation is judged with its speaker', () => {
    const text = '“The road is open,” Oman said.'
    const cited = { cue: at(text, 'said'), content: at(text, '“The road is open,”') }
    const quotes = (source: string) =>
      judgeQuotes([[{ id: 'a', text, attributions: [{ ...cited, source: at(text, source) }] }, trace(text)]]).gold
    expect(quotes('Oman')).toMatchObject([{ right: true, groups: { place: ['at the start of a paragraph'] } }])
    expect(quotes('road')).toMatchObject([{ right: false, cause: 'other speaker' }])
  })
})
