import jsonld from 'jsonld'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { awkward, sampleGraph } from './sample-graph.ts'

const { text } = sampleGraph()
const prov = 'http://www.w3.org/ns/prov#'
const oa = 'http://www.w3.org/ns/oa#'
const schema = 'https://schema.org/'
const own = 'urn:demarche:term:'

/** A node as the processor expands it: no context, full names, all values in lists. */
type Expanded = Readonly<Record<string, readonly { '@id'?: string; '@value'?: unknown }[]>>
interface Node {
  readonly '@id': string
  readonly '@type': readonly string[]
}

// Whoever asks for a context over the network fails: the document has its own.
const documentLoader = (url: string): never => expect.fail(`asked for ${url}`)

describe('jsonld, read by jsonld.js', () => {
  let nodes: readonly (Node & Expanded)[]
  let document: object
  beforeAll(async () => {
    document = JSON.parse(await text({ format: 'jsonld' }))
    nodes = (await jsonld.expand(document as never, { documentLoader } as never)) as never
  })
  const ofType = (type: string) => nodes.filter((node) => node['@type']?.includes(type))
  const value = (node: Expanded, name: string) => node[name]?.[0]?.['@value'] ?? node[name]?.[0]?.['@id']
  const inside = (node: Expanded, ...names: string[]): Node & Expanded =>
    names.reduce((at: unknown, name) => (at as Record<string, unknown[]>)[name]![0], node) as Node & Expanded

  test('every statement comes from an article and from a reading by a rule', () => {
    const statements = ofType(`${own}Statement`)
    expect(statements).toHaveLength([...sampleBatch, awkward].flatMap(({ reading }) => reading.statements).length)
    for (const statement of statements) {
      const article = value(statement, `${prov}wasDerivedFrom`)
      expect(ofType(`${schema}NewsArticle`).map((node) => node['@id'])).toContain(article)
      const reading = inside(statement, `${prov}wasGeneratedBy`)
      expect([reading['@type'], value(reading, `${prov}used`)]).toEqual([[`${prov}Activity`], article])
      const association = inside(reading, `${prov}qualifiedAssociation`)
      expect(value(association, `${prov}agent`)).toBe('urn:demarche:extractor:rules')
      expect(value(association, `${prov}hadPlan`)).toBe('urn:demarche:rule:sample/by-hand')
    }
  })

  test('selectors find the words in the text of the article, counted in code points', () => {
    const texts = new Map(
      ofType(`${schema}NewsArticle`).map((node) => [node['@id'], value(node, `${schema}articleBody`)]),
    )
    for (const statement of ofType(`${own}Statement`)) {
      const target = inside(statement, `${oa}hasTarget`)
      const body = texts.get(value(target, `${oa}hasSource`) as string) as string
      const selectors = target[`${oa}hasSelector`] as unknown as (Node & Expanded)[]
      const [quote, position] = ['TextQuoteSelector', 'TextPositionSelector'].map(
        (type) => selectors.find((node) => node['@type'].includes(oa + type))!,
      )
      const exact = value(quote!, `${oa}exact`) as string
      const [start, end] = [value(position!, `${oa}start`), value(position!, `${oa}end`)] as [number, number]
      expect([...body].slice(start, end).join('')).toBe(exact)
      const [from, to] = [value(statement, `${own}utf16Start`), value(statement, `${own}utf16End`)] as [number, number]
      expect(body.slice(from, to)).toBe(exact)
      expect(body).toContain(`${value(quote!, `${oa}prefix`) ?? ''}${exact}${value(quote!, `${oa}suffix`) ?? ''}`)
    }
  })

  test('a claim is a Claim of schema.org, which statements are about', () => {
    const claim = nodes.find((node) => value(node, `${schema}text`) === 'Sudmark had asked for the strike')!
    expect(claim['@type']).toContain(`${schema}Claim`)
    const about = ofType(`${own}Statement`).filter((node) => value(node, `${own}about`) === claim['@id'])
    expect(about.map((node) => value(node, `${own}kind`)).sort()).toEqual([
      'CLAIMED',
      'DENIED',
      'ECHOED',
      'SAID',
      'SAID',
    ])
  })

  test('actors are who they are, and are linked to', () => {
    const norland = nodes.find((node) => node['@id'] === 'urn:demarche:actor:norland')!
    expect(norland['@type']).toEqual(expect.arrayContaining([`${schema}Country`, `${prov}Agent`]))
    expect(value(norland, `${schema}name`)).toBe('Norland')
    const relation = nodes.find(
      (node) => value(node, `${own}kind`) === 'ATTACKED' && node['@type']?.includes(`${own}Relation`),
    )!
    expect([value(relation, `${own}source`), value(relation, `${own}count`), value(relation, `${own}sign`)]).toEqual([
      'urn:demarche:actor:vesteria',
      2,
      -1,
    ])
    const ids = new Set(nodes.map((node) => node['@id']))
    for (const node of nodes)
      for (const name of ['source', 'target', 'about', 'concerns'])
        for (const link of node[own + name] ?? []) expect(ids).toContain(link['@id'])
  })

  test('becomes RDF without loss: every link a name, every day a date', async () => {
    const quads = (await jsonld.toRDF(
      document as never,
      { documentLoader, safe: true } as never,
    )) as unknown as readonly {
      predicate: { value: string }
      object: { termType: string; datatype?: { value: string } }
    }[]
    expect(quads.length).toBeGreaterThan(nodes.length * 3)
    const days = quads.filter(({ predicate }) => predicate.value === `${own}firstOn`)
    expect(new Set(days.map(({ object }) => object.datatype?.value))).toEqual(
      new Set(['http://www.w3.org/2001/XMLSchema#date']),
    )
    const links = quads.filter(({ predicate }) => predicate.value === `${prov}wasDerivedFrom`)
    expect(new Set(links.map(({ object }) => object.termType))).toEqual(new Set(['NamedNode']))
  })
})
