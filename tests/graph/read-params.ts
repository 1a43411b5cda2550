import { searchParams } from '../../src/api/search/params.ts'
import { readQuestion } from '../../src/api/search/question.ts'
import { hashId } from '../../src/article/document.ts'
import type { Params, Value } from '../../src/graph/engine.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import { sampleBatch } from './sample-readings.ts'

const statements = sampleBatch.flatMap(({ reading }) => reading.statements)
const claim = statements.find(({ kind }) => kind === 'CLAIMED')!
const confirmed = hashId('curation', 'REVIEW', claim.id, '2025-04-01T12:00:00.000Z')
const promise = statements.find(({ kind }) => kind === 'PROMISED')!
const attack = statements.find(({ kind }) => kind === 'ATTACKED')!
const [first, second, third] = sampleBatch.map(({ document }) => document)
const kinds = [...loadRelations().keys()]

const conditionId = hashId('condition', 'if vesteria withdraws its ships')

const blank = { claim: null, agreement: null, event: null, issue: null, actor: null, kind: null, polarity: null }
const nodes: Value = [
  { ...blank, at: 0, claim: claim.object!.id },
  { ...blank, at: 1, agreement: 'harbour-accord' },
  { ...blank, at: 2, event: attack.object!.id },
  { ...blank, at: 3, issue: 'security-guarantees' },
]
const anchors = { actors: [{ id: 'sudmark', at: 0, roles: ['SOURCE', 'TARGET'] }], hits: 1 }
const relation = { source: 'vesteria', kind: 'ATTACKED', target: 'sudmark' }

const scopes = ['ACTOR', 'AGREEMENT', 'CLAIM', 'EVENT', 'STATEMENT', 'ARTICLE']
const questions = [
  'strait',
  'sudmark -anna',
  '"harbour accord" OR strik*',
  'nor*',
  'the promise OR strike',
  'said "that sudmark"',
]

/** What parameters of that name are, where the list below says nothing else: null is "not asked for". */
export const commonParams: Params = {
  limit: 3,
  hits: 1,
  actors: [],
  articles: [],
  issues: [],
  every: [],
  of: [],
  edges: ['SOURCE', 'REPORTED_BY'],
  sides: ['SOURCE'],
  below: { afterKey: null, afterId: null, limit: 3 },
  kinds: null,
}

/** For every file of `cypher/read/`, parameters that find something in the sample. A new file needs a line here. */
export const readParams: Readonly<Record<string, readonly Params[]>> = {
  'about-parts': [{ keys: nodes, sides: ['SOURCE', 'TARGET', 'SPEAKER', 'NAMES', 'CONDITIONAL_ON'] }, { keys: nodes }],
  'about-origins': [{ keys: nodes }],
  'about-span': [{ keys: nodes }],
  'about-statements': [{ keys: nodes }, { keys: nodes, below: { afterKey: '2025-03-05', afterId: '0', limit: 3 } }],
  'about-tellings': [{ keys: nodes }],
  absences: [
    { ...anchors, below: 2 },
    { issues: [{ id: 'security-guarantees', at: 0 }], below: 0 },
    { every: [0], below: 2 },
    { every: [0], below: 0, kind: 'LACKS_GUARANTEE', object: 'guarantees', objects: ['guarantees'] },
  ],
  'actor-parts': [{ ids: ['anna-lind', 'sea-council', 'nobody'] }],
  'actor-statements': [
    {
      keys: ['norland', 'sudmark'].map((id, at) => ({ at, id })),
      below: { roles: ['SOURCE', 'SPEAKER'], kinds: null, afterKey: null, afterId: null, limit: 3 },
    },
  ],
  'actor-tellings': [{ ids: ['norland', 'harbour-watch'] }],
  actor: [
    { id: 'norland', name: null, below: { roles: ['SOURCE'], kinds: null, afterKey: null, afterId: null, limit: 3 } },
    {
      id: null,
      name: 'Sea Council',
      below: { roles: ['TARGET'], kinds: null, afterKey: null, afterId: null, limit: 3 },
    },
  ],
  actors: [{ kind: 'COUNTRY' }, { name: 'league' }, { country: 'XSU', afterKey: 'P', afterId: 'p' }],
  agreements: [{ party: ['norland'] }, { every: [0] }],
  'article-mentions': [{ ids: [first!.id, second!.id] }],
  'article-statements': [{ keys: [first, second].map((one, at) => ({ at, id: one!.id })) }],
  'article-text': [{ ids: [first!.id] }],
  'article-versions': [{ ids: [third!.id] }],
  article: [{ id: first!.id }, { id: second!.url! }],
  articles: [{ publisher: 'The Sample Courier', from: '2025-03-04' }, { title: 'strait' }],
  claim: [{ id: claim.object!.id }],
  claims: [
    { actors: [{ id: 'norland', at: 0, roles: ['SOURCE'] }], unless: ['sudmark'], confirming: ['CONFIRMED'] },
    { every: [0], text: 'strike', unless: [], confirming: [] },
  ],
  'commitment-conditions': [
    { ids: [hashId('condition', statements.flatMap(({ conditions }) => conditions)[0]!.text.toLowerCase())] },
  ],
  'commitment-history': [{ ids: [promise.object!.id] }],
  'commitment-rungs': [{ ids: [promise.object!.id] }],
  commitments: [
    { actors: [{ id: 'sudmark', at: 0, roles: ['SOURCE'] }] },
    { every: [0], conditional: true, stage: 'ANNOUNCED' },
    { every: [0], overclaimed: true, openOn: '2025-03-06' },
    { issues: [{ at: 0, id: 'straits' }], claimedStage: 'ANNOUNCED' },
  ],
  'condition-awaits': [{ ids: [conditionId] }],
  'condition-statements': [{ keys: [{ at: 0, id: conditionId }] }],
  conditions: [
    { awaited: ['vesteria'], by: [], both: [] },
    { awaited: [], by: ['sudmark'], both: [] },
    { awaited: [], by: [], both: [{ awaited: 'vesteria', by: 'sudmark' }] },
    { awaited: [], by: [], both: [], every: [0], text: 'withdraws' },
  ],
  contradictions: [{ actors: ['norland'], issues: [], both: [] }],
  'counts-joined': [
    { every: [0], by: ['KIND', 'SOURCE', 'PUBLISHER', 'MONTH'], limit: 100 },
    { ...anchors, by: ['FAMILY', 'TARGET'], limit: 100 },
    { issues: [{ at: 0, id: 'straits' }], by: ['ISSUE', 'ACTOR', 'PLOVER', 'FORCE'], limit: 100 },
  ],
  counts: [
    { every: [0], by: ['KIND', 'MONTH'], limit: 100 },
    { ...anchors, by: ['FAMILY', 'FORCE'], limit: 100 },
  ],
  'curation-subjects': [{ ids: [confirmed] }],
  curations: [{ every: [0] }, { of: [claim.id], action: 'REVIEW' }],
  deadlocks: [
    { ids: ['sudmark'], maxLength: 4 },
    { ids: [], maxLength: 4, every: [0] },
  ],
  'contradiction-tellings': [{ disputes: [claim.matter!.id] }],
  events: [anchors, { every: [0], kinds: ['ATTACKED'] }],
  'statement-nodes': [{ ids: statements.filter(({ family }) => family === 'absence').map(({ id }) => id) }],
  matrix: [
    {
      every: [0],
      among: [],
      row: 'SOURCE',
      column: 'TARGET',
      cooperation: ['SIGNED'],
      conflict: ['ATTACKED'],
      limit: 100,
    },
    { among: ['sudmark'], row: 'SOURCE', column: 'ISSUE', cooperation: [], conflict: [], limit: 100 },
  ],
  neighbourhood: [
    { today: [{ ...blank, actor: 'sudmark' }], moment: [], kinds },
    { today: [], moment: [{ ...blank, actor: 'sudmark' }], kinds },
    { today: [{ ...blank, claim: claim.object!.id }], moment: [], kinds },
  ],
  node: [
    {
      ids: ['sudmark', 'security-guarantees', 'harbour-accord', claim.id, claim.object!.id, first!.id],
      relations: [relation],
    },
  ],
  path: [{ from: 'norland', to: 'sudmark', maxHops: 4 }],
  'statement-positions': [{ ids: statements.map(({ id }) => id), kinds }],
  'receipt-curations': [{ ids: [claim.id] }],
  receipt: [
    { id: claim.id, relation: [] },
    { id: claim.object!.id, relation: [] },
    { id: 'x', relation: [relation] },
  ],
  'relation-periods': [{ keys: [{ at: 0, size: 7, ...relation }] }],
  'relation-statements': [{ keys: [{ at: 0, ...relation }] }],
  relations: [
    { source: ['vesteria'], target: [], both: [], among: [], kinds },
    { source: [], target: [], both: [], among: ['vesteria', 'sudmark'], kinds },
    { source: [], target: ['sudmark'], both: [], among: [], kinds },
    { source: [], target: [], both: [relation], among: [], kinds },
    { source: [], target: [], both: [], among: [], every: [0], kinds, limit: 50 },
  ],
  'response-statements': [
    {
      keys: [{ ...blank, at: 0, claim: claim.object!.id, contrary: null, actor: 'norland', kinds: ['CLAIMED'] }],
    },
  ],
  search: questions.map((text) => ({ ...searchParams(readQuestion(text)), scopes, limit: 20 })),
  'search-then': questions.map((text) => ({ ...searchParams(readQuestion(text), false), scopes, limit: 20 })),
  silence: [
    { actor: 'sudmark', issue: 'security-guarantees', from: '2025-03-05', to: '2025-03-31', below: 2 },
    { actor: 'norland', issue: 'security-guarantees', below: 0 },
  ],
  'statement-added': [
    { ids: statements.map(({ id }) => id), every: [0] },
    { ids: statements.map(({ id }) => id), actors: [{ id: 'sudmark', at: 0, roles: ['SOURCE'] }] },
    {
      ids: statements.map(({ id }) => id),
      articles: [{ at: 11, id: null, url: null, publisher: 'The Sample Courier' }],
    },
    { ids: statements.map(({ id }) => id), issues: [{ at: 12, id: 'straits' }] },
  ],
  'statement-batch': [{ at: '2025-04-01T00:00:00Z', afterId: '' }],
  'statement-clock': [{}],
  'statement-last': [{}],
  'statement-next': [{ at: '2025-03-01T00:00:00.000Z' }],
  'statement-parts': [
    { ids: [claim.id, promise.id], edges: ['SOURCE', 'TARGET', 'SPEAKER', 'ABOUT', 'CONDITIONAL_ON', 'AWAITS'] },
    { ids: [claim.id, promise.id], edges: ['REPORTED_BY'] },
  ],
  shifts: [
    { whole: [{ actor: 'sudmark' }], parts: [], kinds },
    { whole: [], parts: [{ actor: 'sudmark', issue: 'straits' }], kinds, to: '2025-03-31' },
  ],
  statement: [{ id: claim.id }],
  statements: [
    anchors,
    { every: [0], kinds: ['SAID'], text: 'strike' },
    { issues: [{ at: 0, id: 'security-guarantees' }] },
    { articles: [{ id: first!.id, url: null, publisher: null, at: 0 }] },
  ],
  stats: [{ kinds }],
  suggestActors: [{}],
  timeline: [
    { whole: [{ actor: 'sudmark' }], parts: [], kinds },
    { whole: [], parts: [{ actor: 'sudmark', issue: 'straits' }], kinds, afterKey: '2025-03-05', afterId: '0' },
  ],
  waits: [
    { by: ['sudmark'], awaited: [], both: [] },
    { by: [], awaited: ['vesteria'], both: [] },
    { by: [], awaited: [], both: [{ awaited: 'vesteria', by: 'sudmark' }] },
    { by: [], awaited: [], both: [], every: [0] },
  ],
}
