import { beforeAll, describe, expect, test } from 'vitest'
import { type Entity, entityId } from '../../src/export/ftm/entity.ts'
import { sampleBatch } from '../graph/sample-readings.ts'
import { awkward, sampleGraph } from './sample-graph.ts'

const { text } = sampleGraph()

/** Facts of the FollowTheMoney model 4: what each schema extends, and its properties; `>Schema` is a link, and must lead to one of that schema. */
const model: Readonly<
  Record<string, { readonly extends: readonly string[]; readonly properties: Readonly<Record<string, string>> }>
> = {
  Thing: {
    extends: [],
    properties: {
      ...{ name: 'name', alias: 'name', country: 'country', summary: 'text', description: 'text', keywords: 'string' },
      ...{ sourceUrl: 'url', publisher: 'string', wikidataId: 'wikidata', proof: '>Document' },
    },
  },
  Interval: {
    extends: [],
    properties: {
      ...{ startDate: 'date', endDate: 'date', date: 'date', summary: 'text', description: 'text' },
      ...{ recordId: 'string', sourceUrl: 'url', publisher: 'string', proof: '>Document' },
    },
  },
  Interest: { extends: ['Interval'], properties: { role: 'string', status: 'string' } },
  LegalEntity: { extends: ['Thing'], properties: {} },
  Organization: { extends: ['LegalEntity'], properties: {} },
  PublicBody: { extends: ['Organization'], properties: {} },
  Person: { extends: ['LegalEntity'], properties: {} },
  Position: { extends: ['Thing'], properties: { organization: '>Organization' } },
  Occupancy: { extends: ['Interval'], properties: { holder: '>Person', post: '>Position' } },
  Document: {
    extends: ['Thing'],
    properties: { title: 'string', author: 'string', language: 'language', publishedAt: 'date' },
  },
  Article: { extends: ['Document'], properties: {} },
  Mention: { extends: [], properties: { document: '>Document', resolved: '>LegalEntity', name: 'name' } },
  UnknownLink: { extends: ['Interest'], properties: { subject: '>Thing', object: '>Thing' } },
  Event: { extends: ['Interval', 'Thing'], properties: { involved: '>LegalEntity' } },
  Note: { extends: ['Thing'], properties: { entity: '>Thing' } },
}
const abstract = ['Thing', 'Interval', 'Interest']
const required: Readonly<Record<string, readonly string[]>> = {
  PublicBody: ['name'],
  Organization: ['name'],
  LegalEntity: ['name'],
  Person: ['name'],
  Position: ['name'],
  Event: ['name'],
  Occupancy: ['holder', 'post'],
  Mention: ['document', 'name'],
  UnknownLink: ['subject', 'object'],
}
const forms: Readonly<Record<string, RegExp>> = {
  name: /^\S(.{0,382}\S)?$/u,
  string: /^[\s\S]{1,1024}$/,
  text: /^[\s\S]{1,65000}$/,
  country: /^[a-z]{2}$/,
  language: /^[a-z]{3}$/,
  date: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  url: /^https?:\/\//,
  wikidata: /^Q\d+$/,
}

const schemataOf = (schema: string): string[] => [schema, ...model[schema]!.extends.flatMap(schemataOf)]
const propertiesOf = (schema: string) => Object.assign({}, ...schemataOf(schema).map((one) => model[one]!.properties))

describe('ftm', () => {
  let entities: readonly Entity[]
  let byId: ReadonlyMap<string, Entity>
  beforeAll(async () => {
    entities = (await text({ format: 'ftm' }))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    byId = new Map(entities.map((entity) => [entity.id, entity]))
  })
  const of = (schema: string) => entities.filter((entity) => entity.schema === schema)

  test('every entity is of a schema that can be, once, under an id that can be, with what it must have', () => {
    expect(byId.size).toBe(entities.length)
    for (const { id, schema, properties } of entities) {
      expect(model[schema] && !abstract.includes(schema), schema).toBe(true)
      expect(id).toMatch(/^[\da-zA-Z][\da-zA-Z.-]{0,198}[\da-zA-Z]$/)
      for (const name of required[schema] ?? []) expect(properties[name], `${schema}.${name}`).toBeDefined()
    }
  })

  test('every property is one of its schema, with values of its type, and links lead to what they may', () => {
    for (const { schema, properties } of entities)
      for (const [name, values] of Object.entries(properties)) {
        const type: string = propertiesOf(schema)[name] ?? `${schema} has no ${name}`
        if (type.startsWith('>'))
          for (const id of values)
            expect(schemataOf(byId.get(id)?.schema ?? 'Thing'), `${schema}.${name} ${id}`).toContain(type.slice(1))
        else for (const value of values) expect(value, `${schema}.${name}`).toMatch(forms[type] ?? type)
      }
  })

  test('an asserted statement is a link with its words and article, from its source to its target and to what it is about', () => {
    const shelled = of('UnknownLink').filter(({ properties }) => properties.summary?.[0]?.includes('shelled'))
    expect(shelled.map(({ properties }) => properties.object![0])).toEqual([
      'demarche-actor-sudmark',
      expect.stringMatching(/^demarche-event-/),
    ])
    expect(shelled[0]!.properties).toMatchObject({
      subject: ['demarche-actor-vesteria'],
      role: ['attacked'],
      date: ['2025-03-03'],
      sourceUrl: ['https://courier.example/2025-03-03'],
      proof: [expect.stringMatching(/^demarche-article-/)],
    })
  })

  test('what is denied, planned or told by others is a note and no link', () => {
    const unsigned = of('Note').find(({ properties }) => properties.description?.[0] === 'Vesteria did not sign it.')
    expect(unsigned?.properties).toMatchObject({
      name: ['signed'],
      keywords: ['SIGNED', 'NEGATIVE', 'ACTUAL'],
      entity: ['demarche-actor-vesteria', 'demarche-agreement-harbour-accord'],
    })
    const links = of('UnknownLink').map(({ properties }) => `${properties.subject} ${properties.role}`)
    expect(links).not.toContain('demarche-actor-vesteria signed')
    const told = [...links, ...of('Note').map(({ id }) => id)]
    expect(told.length).toBeGreaterThan([...sampleBatch, awkward].flatMap(({ reading }) => reading.statements).length)
  })

  test('states are public bodies with the code of their country, offices are positions held for a time', () => {
    expect(byId.get('demarche-actor-norland')).toEqual({
      id: 'demarche-actor-norland',
      schema: 'PublicBody',
      properties: { name: ['Norland'], country: ['no'] },
    })
    const [occupancy] = of('Occupancy').filter(({ properties }) => properties.startDate?.[0] === '2018-01-01')
    expect(occupancy!.properties).toMatchObject({ holder: ['demarche-actor-anna-lind'], endDate: ['2021-12-31'] })
    expect(byId.get(occupancy!.properties.post![0]!)!.properties).toEqual({
      name: ['Secretary General, North League'],
      organization: ['demarche-actor-north-league'],
    })
    expect(byId.get('demarche-actor-harbour-watch')!.schema).toBe('LegalEntity')
  })

  test('an agreement is an event that its parties take part in', () => {
    expect(byId.get('demarche-agreement-harbour-accord')!.properties).toMatchObject({
      name: ['Harbour Accord'],
      involved: ['demarche-actor-norland', 'demarche-actor-sudmark'],
    })
  })
})

test('an id of other letters or too many is hashed, always to the same', () => {
  expect(entityId('Actor', 'norland')).toBe('demarche-actor-norland')
  expect(entityId('actor', 'київ')).toMatch(/^demarche-actor-[\da-f]+$/)
  expect(entityId('actor', 'київ')).toBe(entityId('actor', 'київ'))
  expect(entityId('article', 'a/b:c')).toMatch(/^demarche-article-[\da-f]+$/)
  expect(entityId('article', 'x'.repeat(300)).length).toBeLessThan(60)
})
