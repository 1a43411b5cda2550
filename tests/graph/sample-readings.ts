import { type Document, hashId, toDocument } from '../../src/article/document.ts'
import type { Seeds } from '../../src/ontology/actors.ts'
import type { ActorKind } from '../../src/ontology/relations.ts'
import type { Actor, ActorRef, Hop, Reading, Statement } from '../../src/resolve/statement.ts'
import type { Quote } from '../../src/text/span.ts'

/** Three invented states, a league, a ministry and two people: enough for every shape a statement can have. */
export const sampleSeeds: Seeds = {
  countries: [
    ['norland', 'Norland', 'XA', 'XNO', 'Norlandic'],
    ['sudmark', 'Sudmark', 'XB', 'XSU', 'Sudmarker'],
    ['vesteria', 'Vesteria', 'XC', 'XVE', 'Vesterian'],
  ].map(([id, name, iso2, iso3, demonym]) => ({
    id: id!,
    name: name!,
    iso2: iso2!,
    iso3: iso3!,
    aliases: [],
    demonyms: [demonym!],
    metonyms: [],
  })),
  organizations: [
    { id: 'north-league', name: 'North League', kind: 'ORGANIZATION', aliases: ['the League'], metonyms: [] },
    {
      id: 'sea-council',
      name: 'Sea Council',
      kind: 'ORGANIZATION',
      partOf: 'north-league',
      aliases: [],
      metonyms: [],
    },
  ],
  institutions: [{ id: 'defence-ministry', name: 'Ministry of Defence of {country}', nouns: ['defence ministry'] }],
  nouns: {
    state: [],
    spokesperson: [],
    person: [],
    group: [],
    media: [],
    both: [],
    government: [],
    led: [],
    movement: [],
    body: [],
    past: [],
    rank: [],
    style: [],
    shortForms: {},
    formal: {},
  },
  offices: [
    { id: 'president', title: 'President', titles: ['president'], titlesOf: {} },
    { id: 'foreign-minister', title: 'Foreign Minister', titles: ['foreign minister'], titlesOf: {} },
    { id: 'secretary-general', title: 'Secretary General', titles: ['secretary general'], titlesOf: {} },
  ],
  people: [
    {
      id: 'anna-lind',
      name: 'Anna Lind',
      country: 'XNO',
      gender: 'f',
      aliases: ['Lind'],
      offices: [
        { office: 'secretary-general', of: 'north-league', since: '2018-01-01', until: '2021-12-31' },
        { office: 'foreign-minister', of: 'norland', since: '2022-01-01' },
      ],
    },
    {
      id: 'piet-osterman',
      name: 'Piet Osterman',
      country: 'XSU',
      gender: 'm',
      aliases: [],
      offices: [{ office: 'president', of: 'sudmark', since: '2020-06-01' }],
    },
  ],
  agreements: [{ id: 'harbour-accord', name: 'Harbour Accord', parties: ['norland', 'sudmark'], aliases: [] }],
  issues: [{ id: 'security-guarantees', name: 'Security guarantees', words: ['security guarantee'] }],
}

const people: Record<string, { name: string; kind: ActorKind; iso3?: string; country?: string; provisional?: true }> = {
  norland: { name: 'Norland', kind: 'COUNTRY', iso3: 'XNO', country: 'XNO' },
  sudmark: { name: 'Sudmark', kind: 'COUNTRY', iso3: 'XSU', country: 'XSU' },
  vesteria: { name: 'Vesteria', kind: 'COUNTRY', iso3: 'XVE', country: 'XVE' },
  'north-league': { name: 'North League', kind: 'ORGANIZATION' },
  'sea-council': { name: 'Sea Council', kind: 'ORGANIZATION' },
  'sudmark-defence-ministry': { name: 'Ministry of Defence of Sudmark', kind: 'ORGANIZATION', country: 'XSU' },
  'anna-lind': { name: 'Anna Lind', kind: 'PERSON', country: 'XNO' },
  'piet-osterman': { name: 'Piet Osterman', kind: 'PERSON', country: 'XSU' },
  'harbour-watch': { name: 'Harbour Watch', kind: 'GROUP', provisional: true },
}

/** `id@words`: an actor, and the first words of the text that name it; `id` alone when it is only understood. */
type Named = string

interface Told
  extends Partial<
    Pick<
      Statement,
      'polarity' | 'modality' | 'factivity' | 'strength' | 'conditional' | 'commitment' | 'cameo' | 'plover'
    >
  > {
  readonly kind: string
  readonly family: Statement['family']
  readonly by?: Named
  readonly on?: Named
  /** With the kind and the cue of each: `id@words>SAID:said`. */
  readonly speakers?: readonly Named[]
  readonly object?: Statement['object']
  readonly cue: string
  readonly content?: string
  readonly evidence: string
  readonly conditions?: readonly string[]
  /** Whom each of the conditions waits for. */
  readonly awaits?: Named
}

const find = (text: string, words: string, from = 0): Quote => {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`no "${words}" in the sample`)
  return { start, end: start + words.length, text: words }
}

const refIn = (text: string, named: Named, from: number): ActorRef => {
  const [id = '', words] = named.split('@')
  const { name, iso3 = null } = people[id]!
  return { id, name, iso3, mention: words ? find(text, words, from) : null }
}

const hopIn = (text: string, named: Named, from: number): Hop => {
  const [ref = '', hop = ''] = named.split('>')
  const [kind = '', cue = ''] = hop.split(':')
  return { ...refIn(text, ref, from), kind, cue: find(text, cue, from) }
}

const topics = [
  { words: 'security guarantee', id: 'security-guarantees', name: 'Security guarantees' },
  { words: 'strait', id: 'straits', name: 'Straits' },
]

const statementOf = (document: Document, told: Told): Statement => {
  const { kind, family, by, on, speakers = [], object = null, cue, content, conditions = [], awaits, ...rest } = told
  const evidence = find(document.text, told.evidence)
  const at = (words: string) => find(document.text, words, evidence.start)
  const ref = (named: Named) => refIn(document.text, named, evidence.start)
  return {
    polarity: 'POSITIVE',
    modality: 'ACTUAL',
    factivity: null,
    strength: null,
    conditional: conditions.length > 0,
    commitment: null,
    matter: object && { id: hashId('matter', object.text), negated: false, numbers: [], days: [], extent: null },
    cameo: '010',
    plover: null,
    issues: topics.filter(({ words }) => evidence.text.includes(words)).map(({ id, name }) => ({ id, name })),
    ...rest,
    id: hashId(document.id, kind, evidence.start, by ?? null, cue),
    kind,
    family,
    speakers: speakers.map((named) => hopIn(document.text, named, evidence.start)),
    source: by ? ref(by) : null,
    target: on ? ref(on) : null,
    object,
    cue: at(cue),
    content: content ? at(content) : null,
    evidence,
    conditions: conditions.map((words) => ({ ...at(words), ...(awaits ? { awaits: [ref(awaits)] } : {}) })),
    rule: 'sample/by-hand',
    confidence: 0.9,
  }
}

const actorsOf = (statements: readonly Statement[]): Actor[] => {
  const refs = statements
    .flatMap(({ speakers, source, target }) => [...speakers, source, target])
    .filter((ref) => !!ref)
  const objects = statements.flatMap(({ object }) => (object?.type === 'Actor' ? [object.id] : []))
  return [...new Set([...refs.map(({ id }) => id), ...objects])].sort().map((id) => {
    const { name, kind, iso3 = null, country = null, provisional = false } = people[id]!
    const mentions = refs.flatMap((ref) => (ref.id === id && ref.mention ? [ref.mention] : []))
    const unique = [...new Map(mentions.map((mention) => [mention.start, mention])).values()]
    return {
      id,
      name,
      kind,
      iso3,
      country,
      wikidata: null,
      provisional,
      mentions: unique.sort((a, b) => a.start - b.start),
    }
  })
}

/** An article of one day, read by hand: statements are found by the words that `told` gives. */
export const reading = (day: string, text: string, told: readonly Told[]): { document: Document; reading: Reading } => {
  const document = toDocument({
    title: `Strait report of ${day}`,
    publisher: 'The Sample Courier',
    publishedAt: day,
    url: `https://courier.example/${day}`,
    text,
  })
  const statements = told.map((one) => statementOf(document, one))
  return { document, reading: { statements, actors: actorsOf(statements), dropped: {} } }
}

const object = (type: NonNullable<Statement['object']>['type'], text: string, id = hashId(type, text)) => ({
  type,
  id,
  text,
})
const strikeClaim = object('Claim', 'Sudmark had asked for the strike')
const reopening = object('Commitment', 'reopen the strait to the North League')
const accord = object('Agreement', 'Harbour Accord', 'harbour-accord')
const guarantees = object('Issue', 'Security guarantees', 'security-guarantees')
const shelling = (id: string, text: string) => object('Event', text, hashId('ATTACKED', id))

const first = reading(
  '2025-03-03',
  'Vesteria shelled the Sudmark port of Halm on Sunday. Norland claimed that Sudmark had asked for the strike. ' +
    "Sudmark's defence ministry denied it. Anna Lind, foreign minister of Norland, said that Sudmark lacked any security guarantee.",
  [
    {
      kind: 'ATTACKED',
      family: 'deed',
      by: 'vesteria@Vesteria',
      on: 'sudmark@Sudmark',
      object: shelling('halm', 'Vesteria shelled the Sudmark port of Halm'),
      cue: 'shelled',
      cameo: '180',
      plover: 'ASSAULT',
      evidence: 'Vesteria shelled the Sudmark port of Halm on Sunday.',
    },
    {
      kind: 'CLAIMED',
      family: 'utterance',
      factivity: 'NONFACTIVE',
      strength: 'NEUTRAL',
      by: 'norland@Norland',
      object: strikeClaim,
      cue: 'claimed',
      content: 'Sudmark had asked for the strike',
      evidence: 'Norland claimed that Sudmark had asked for the strike.',
    },
    {
      kind: 'DEMANDED',
      family: 'utterance',
      by: 'sudmark@Sudmark',
      on: 'vesteria',
      speakers: ['norland@Norland>CLAIMED:claimed'],
      object: object('Claim', 'the strike'),
      cue: 'asked for',
      content: 'the strike',
      evidence: 'Norland claimed that Sudmark had asked for the strike.',
    },
    {
      kind: 'DENIED',
      family: 'utterance',
      factivity: 'COUNTERFACTIVE',
      strength: 'NEUTRAL',
      by: "sudmark-defence-ministry@Sudmark's defence ministry",
      on: 'norland',
      object: strikeClaim,
      cue: 'denied',
      content: 'it',
      evidence: "Sudmark's defence ministry denied it.",
    },
    {
      kind: 'SAID',
      family: 'utterance',
      by: 'anna-lind@Anna Lind',
      object: object('Claim', 'Sudmark lacked any security guarantee'),
      cue: 'said',
      content: 'Sudmark lacked any security guarantee',
      evidence: 'Anna Lind, foreign minister of Norland, said that Sudmark lacked any security guarantee.',
    },
    {
      kind: 'LACKS_GUARANTEE',
      family: 'absence',
      by: 'sudmark@Sudmark',
      speakers: ['anna-lind@Anna Lind>SAID:said'],
      object: guarantees,
      cue: 'lacked any security guarantee',
      evidence: 'Anna Lind, foreign minister of Norland, said that Sudmark lacked any security guarantee.',
    },
  ],
)

const second = reading(
  '2025-03-05',
  'Sudmark has no security guarantees from the North League. President Piet Osterman said Sudmark would reopen the strait to the ' +
    'North League if Vesteria withdraws its ships. Vesteria echoed the Norlandic claim about the strike. ' +
    'Harbour Watch said that Sudmark had asked for the strike.',
  [
    {
      kind: 'LACKS_GUARANTEE',
      family: 'absence',
      by: 'sudmark@Sudmark',
      object: guarantees,
      cue: 'no security guarantees',
      evidence: 'Sudmark has no security guarantees from the North League.',
    },
    {
      kind: 'PROMISED',
      family: 'commitment',
      by: 'sudmark@Sudmark',
      on: 'north-league@North League',
      speakers: ['piet-osterman@President Piet Osterman>SAID:said'],
      modality: 'CONDITIONAL',
      object: reopening,
      cue: 'would reopen',
      content: 'reopen the strait to the North League',
      evidence:
        'President Piet Osterman said Sudmark would reopen the strait to the North League if Vesteria withdraws its ships.',
      conditions: ['if Vesteria withdraws its ships'],
      awaits: 'vesteria@Vesteria',
      commitment: {
        force: 'INTENT',
        action: 'reopen the strait',
        beneficiary: 'north-league',
        deadline: null,
        claimedStage: 'ANNOUNCED',
        evidencedStage: 'CLAIMED',
      },
    },
    {
      kind: 'ECHOED',
      family: 'utterance',
      by: 'vesteria@Vesteria',
      on: 'norland@Norlandic',
      object: strikeClaim,
      cue: 'echoed',
      content: 'the Norlandic claim about the strike',
      evidence: 'Vesteria echoed the Norlandic claim about the strike.',
    },
    {
      kind: 'SAID',
      family: 'utterance',
      by: 'harbour-watch@Harbour Watch',
      object: strikeClaim,
      cue: 'said',
      content: 'Sudmark had asked for the strike',
      evidence: 'Harbour Watch said that Sudmark had asked for the strike.',
    },
  ],
)

const third = reading(
  '2025-03-10',
  'Norland and Sudmark signed the Harbour Accord on Monday. Vesteria did not sign it. ' +
    'The North League said Norland had warned that Vesteria would attack Sudmark again.',
  [
    ...(['norland', 'sudmark'] as const).map((by) => ({
      kind: 'SIGNED',
      family: 'agreement' as const,
      by: `${by}@${by === 'norland' ? 'Norland' : 'Sudmark'}`,
      on: by === 'norland' ? 'sudmark@Sudmark' : 'norland@Norland',
      object: accord,
      cue: 'signed',
      evidence: 'Norland and Sudmark signed the Harbour Accord on Monday.',
    })),
    {
      kind: 'SIGNED',
      family: 'agreement',
      by: 'vesteria@Vesteria',
      polarity: 'NEGATIVE',
      object: accord,
      cue: 'did not sign',
      evidence: 'Vesteria did not sign it.',
    },
    {
      kind: 'WARNED',
      family: 'utterance',
      by: 'norland@Norland',
      speakers: ['north-league@The North League>SAID:said'],
      object: object('Claim', 'Vesteria would attack Sudmark again'),
      cue: 'warned',
      content: 'Vesteria would attack Sudmark again',
      evidence: 'The North League said Norland had warned that Vesteria would attack Sudmark again.',
    },
    {
      kind: 'ATTACKED',
      family: 'deed',
      by: 'vesteria@Vesteria',
      on: 'sudmark@Sudmark',
      modality: 'PLANNED',
      speakers: ['north-league@The North League>SAID:said', 'norland@Norland>WARNED:had warned'],
      object: shelling('again', 'Vesteria would attack Sudmark again'),
      cue: 'attack',
      evidence: 'The North League said Norland had warned that Vesteria would attack Sudmark again.',
    },
  ],
)

const fourth = reading(
  '2025-03-12',
  'The Vesterian strike on Halm hurt six people. Sudmark agreed to reopen the strait if Vesteria withdraws its ships. ' +
    'The Sea Council said that Sudmark had asked for the strike.',
  [
    {
      kind: 'ATTACKED',
      family: 'deed',
      by: 'vesteria@Vesterian',
      on: 'sudmark',
      object: shelling('halm', 'The Vesterian strike on Halm'),
      cue: 'strike',
      evidence: 'The Vesterian strike on Halm hurt six people.',
    },
    {
      kind: 'AGREED_TO',
      family: 'commitment',
      by: 'sudmark@Sudmark',
      object: reopening,
      cue: 'agreed',
      content: 'reopen the strait',
      evidence: 'Sudmark agreed to reopen the strait if Vesteria withdraws its ships.',
      conditions: ['if Vesteria withdraws its ships'],
      awaits: 'vesteria@Vesteria',
      commitment: {
        force: 'POLITICAL',
        action: 'reopen the strait',
        beneficiary: null,
        deadline: '2025-06',
        claimedStage: 'AGREED_IN_PRINCIPLE',
        evidencedStage: 'ANNOUNCED',
      },
    },
    {
      kind: 'SAID',
      family: 'utterance',
      by: 'sea-council@The Sea Council',
      object: strikeClaim,
      cue: 'said',
      content: 'Sudmark had asked for the strike',
      evidence: 'The Sea Council said that Sudmark had asked for the strike.',
    },
  ],
)

/** Four articles about one strait, read by hand. */
export const sampleBatch: readonly { readonly document: Document; readonly reading: Reading }[] = [
  first,
  second,
  third,
  fourth,
]
