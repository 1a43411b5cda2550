import { expect, test } from 'vitest'
import { attributionsOf, diplomaticOf, eventsOf, quotesOf } from '../../src/measure/predictions.ts'
import type { ActorRef, Reading, Statement } from '../../src/resolve/statement.ts'
import { quoteAt } from '../../src/text/span.ts'

const text = 'Chad and Mali said “the border stays open”. Peru recognised Fiji.'

const at = (words: string) => quoteAt(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })

const actor = (name: string): ActorRef => ({ id: name.toLowerCase(), name, iso3: null, mention: at(name) })

const said = (name: string): Statement => ({
  id: name,
  kind: 'SAID',
  family: 'utterance',
  polarity: 'POSITIVE',
  modality: 'ACTUAL',
  speakers: [],
  source: actor(name),
  target: null,
  object: { type: 'Claim', id: 'c', text: 'the border stays open' },
  cue: at('said'),
  content: at('the border stays open'),
  evidence: at('Chad and Mali said “the border stays open”'),
  conditional: false,
  conditions: [],
  commitment: null,
  cameo: '010',
  rule: 'r',
  confidence: 1,
})

const recognised: Statement = {
  ...said('Peru'),
  kind: 'RECOGNIZED',
  family: 'deed',
  speakers: [actor('Chad')],
  target: actor('Fiji'),
  cue: at('recognised'),
  content: null,
  cameo: '054',
}

const reading: Reading = { statements: [said('Chad'), said('Mali'), recognised], actors: [], dropped: {} }

test('coordinated sources of one cue are one attribution whose source runs from the first to the last', () => {
  expect(attributionsOf(reading, text)).toEqual([
    { source: at('Chad and Mali'), cue: at('said'), content: at('the border stays open') },
  ])
})

test('words behind a quotation mark are a quote of their speaker', () => {
  expect(quotesOf(reading, text)).toMatchObject([{ quote: 'the border stays open', speaker: 'Chad and Mali' }])
})

test('an event has the words of its target, or else of its object, and the CAMEO root', () => {
  expect(eventsOf(reading)).toEqual([
    { sourceText: 'Chad', targetText: 'the border stays open', rootCode: '01' },
    { sourceText: 'Mali', targetText: 'the border stays open', rootCode: '01' },
    { sourceText: 'Peru', targetText: 'Fiji', rootCode: '05' },
  ])
})

test('diplomatic predictions know actors by name', () => {
  expect(diplomaticOf(reading)).toMatchObject({
    statements: [{ source: 'Chad' }, { source: 'Mali' }, { source: 'Peru', target: 'Fiji', speakers: ['Chad'] }],
  })
})
