import { expect, test } from 'vitest'
import { attributionsOf, diplomaticOf, eventsOf } from '../../src/measure/predictions.ts'
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
  factivity: null,
  strength: null,
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
  plover: null,
  matter: null,
  issues: [],
  rule: 'r',
  confidence: 1,
})

const recognised: Statement = {
  ...said('Peru'),
  kind: 'RECOGNIZED',
  family: 'deed',
  speakers: [{ ...actor('Chad'), kind: 'SAID', cue: at('said') }],
  target: actor('Fiji'),
  cue: at('recognised'),
  content: null,
  cameo: '054',
  plover: 'SUPPORT',
  issues: [],
}

const reading: Reading = { statements: [said('Chad'), said('Mali'), recognised], actors: [], dropped: {} }

test('coordinated sources of one cue are one attribution whose source runs from the first to the last', () => {
  expect(attributionsOf(reading, text)).toEqual([
    { source: at('Chad and Mali'), cue: at('said'), content: at('the border stays open') },
  ])
})

test('an event has the words of its target and the CAMEO root; what is said acts on nobody', () => {
  expect(eventsOf(reading)).toEqual([
    { sourceText: 'Chad', targetText: null, rootCode: '01' },
    { sourceText: 'Mali', targetText: null, rootCode: '01' },
    { sourceText: 'Peru', targetText: 'Fiji', rootCode: '05' },
  ])
})

const told = (statement: Partial<Statement>, actors: Reading['actors'] = []) =>
  eventsOf({ statements: [{ ...recognised, target: null, ...statement }], actors, dropped: {} })[0]?.targetText

test('without a target an event has the phrase it is about, but no clause and not the noun of its cue', () => {
  const object = (words: string) => ({ type: 'Event' as const, id: 'e', text: words })
  expect(told({ object: object('two sailors') })).toBe('two sailors')
  expect(told({ object: object('that it ends'), content: { ...at('Fiji'), text: 'that it ends' } })).toBeNull()
  expect(told({ object: object('an inquiry'), cue: { ...at('recognised'), text: 'opened an inquiry' } })).toBeNull()
})

test('two who agree are each other’s counterpart; a promise is made to whom it names', () => {
  const agreed = { ...recognised, kind: 'AGREED_TO', family: 'commitment' as const, target: null, cameo: '030' }
  const both = [actor('Chad'), actor('Mali')].map((source) => ({ ...agreed, source }))
  expect(eventsOf({ statements: both, actors: [], dropped: {} })[0]).toMatchObject({
    sourceText: 'Chad',
    targetText: 'Mali',
  })
  const fiji = { ...actor('Fiji'), kind: 'COUNTRY' as const, country: null, wikidata: null, provisional: false }
  expect(told({ ...agreed, content: at('recognised Fiji') }, [{ ...fiji, mentions: [at('Fiji')] }])).toBe('Fiji')
})

test('for a pronoun an event has the words before it that name the same actor', () => {
  const it = { ...actor('Peru'), mention: { ...at('recognised'), text: 'it' } }
  const peru = { ...actor('Peru'), kind: 'COUNTRY' as const, country: null, wikidata: null, provisional: false }
  const statements = [{ ...recognised, source: it }]
  expect(eventsOf({ statements, actors: [{ ...peru, mentions: [at('Peru')] }], dropped: {} })[0]?.sourceText).toBe(
    'Peru',
  )
})

test('diplomatic predictions know actors by name', () => {
  expect(diplomaticOf(reading)).toMatchObject({
    statements: [{ source: 'Chad' }, { source: 'Mali' }, { source: 'Peru', target: 'Fiji', speakers: ['Chad'] }],
  })
})
