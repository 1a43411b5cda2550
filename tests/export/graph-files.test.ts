import { MultiDirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleGraph } from './sample-graph.ts'

const { text } = sampleGraph()

interface Line {
  readonly record: string
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly label: string
}

// GEXF has the kind of an edge for an attribute of its own, GraphML for data: graphology reads both to `kind`.
describe.each([
  ['graphml', parseGraphml],
  ['gexf', parseGexf],
] as const)('%s, read by graphology', (format, parse) => {
  let graph: MultiDirectedGraph
  let lines: readonly Line[]
  beforeAll(async () => {
    graph = parse(MultiDirectedGraph, await text({ format }))
    lines = (await text({ format: 'jsonl' }))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  })

  test('has a node for each actor and each thing that statements are about', () => {
    const records = ['actor', 'claim', 'commitment', 'agreement', 'event', 'issue']
    const nodes = lines.filter(({ record }) => records.includes(record))
    expect(graph.order).toBe(nodes.length)
    expect(
      graph
        .nodes()
        .map((id) => id.replace(/^\w+:/, ''))
        .sort(),
    ).toEqual(nodes.map(({ id }) => id).sort())
  })

  test('has an edge for each typed relation, and for no office', () => {
    const relations = lines.filter(({ record, kind }) => record === 'relation' && !/^(HELD_OFFICE|PART_OF)$/.test(kind))
    const edges = relations.map(({ from, kind, label, to }) => `Actor:${from}.${kind}.${label}:${to}`)
    expect(graph.size).toBe(relations.length)
    expect(graph.edges().sort()).toEqual(edges.sort())
  })

  test('tells of nodes what they are', () => {
    expect(graph.getNodeAttributes('Actor:norland')).toMatchObject({
      label: 'Norland',
      type: 'Actor',
      kind: 'COUNTRY',
      iso3: 'XNO',
      articles: 4,
    })
    expect(graph.getNodeAttributes('Actor:harbour-watch')).toMatchObject({ provisional: true })
    const commitment = graph.findNode((_, { type }) => type === 'Commitment')
    expect(graph.getNodeAttributes(commitment)).toMatchObject({
      label: 'reopen the strait to the North League',
      force: 'INTENT',
      claimedStage: 'AGREED_IN_PRINCIPLE',
      conditional: true,
      count: 2,
    })
  })

  test('tells of edges their kind, sign, count and days', () => {
    expect(graph.getEdgeAttributes('Actor:vesteria.ATTACKED.Actor:sudmark')).toMatchObject({
      kind: 'ATTACKED',
      label: 'attacked',
      family: 'deed',
      sign: -1,
      count: 2,
      firstOn: '2025-03-03',
      lastOn: '2025-03-12',
    })
    expect(graph.getEdgeAttribute('Actor:norland.SIGNED.Agreement:harbour-accord', 'sign')).toBe(1)
    expect(graph.getEdgeAttribute('Actor:norland.CLAIMED.Claim:painted', 'sign')).toBe(0)
  })

  test('has words with markup in them as they are', () => {
    expect(graph.getNodeAttribute('Claim:painted', 'label')).toBe('"=1+1, <b>all</b> & more" was painted on 🚢 them')
  })
})

describe('gexf', () => {
  test('an edge lives from the first to the last day of its statements, and weighs as many as they are', async () => {
    const lines = (await text({ format: 'gexf' })).split('\n')
    const edge = lines.find((line) => line.includes('id="Actor:vesteria.ATTACKED.Actor:sudmark"'))
    expect(edge).toContain(' kind="ATTACKED" label="attacked" weight="2">')
    expect(edge).toContain('<spells><spell start="2025-03-03" end="2025-03-12"/></spells></edge>')
    const event = lines.find((line) => line.includes('<node id="Event:aid"'))
    expect(event).toContain('<spell start="2025-04-02" end="2025-04-02"/>')
  })
})
