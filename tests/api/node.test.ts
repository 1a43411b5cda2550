import { expect, it } from 'vitest'
import { loadSeeds } from '../../src/ontology/actors.ts'
import { sampleBatch } from '../graph/sample-readings.ts'
import { newObject, retold } from './retold.ts'
import { seeded } from './seeded.ts'

const { ask, add, services, trips } = seeded()

interface Found {
  readonly __typename: string
  readonly id: string
}

/** Every id of an answer, with the type it is of, where that type is a node. */
const found = (value: unknown): Found[] => {
  if (Array.isArray(value)) return value.flatMap(found)
  if (value === null || typeof value !== 'object') return []
  const { id, __typename } = value as Partial<Found>
  const own = id !== undefined && __typename !== undefined ? [{ __typename, id }] : []
  return [...own, ...Object.values(value).flatMap(found)]
}

const list = (fields: string) => `(first: 100) { edges { node { __typename id ${fields} } } }`

it('gives back whatever any list shows, by its id', async () => {
  const nobody = retold('LACKS_GUARANTEE', '2025-04-03', { source: null, speakers: [], object: null, issues: [] })
  const statements = nobody.reading.statements.map((one) => ({ ...one, id: `${one.id}-1` }))
  await add([{ ...nobody, reading: { ...nobody.reading, statements } }])
  const [id] = sampleBatch[0]!.reading.statements.map((one) => one.id)
  await services().curate.review({ by: 'anna', note: 'Read again.', basedOn: [], id: id!, verdict: 'CONFIRMED' })
  const { data } = await ask(`{
    actors ${list('')} articles ${list('')} claims ${list('')} commitments ${list('')} agreements ${list('')} events ${list('')}
    relations ${list('target { __typename id }')} absences ${list('')} curations ${list('')} statements ${list('issues { __typename id }')}
  }`)
  const nodes = [...new Map(found(data).map((node) => [node.id, node])).values()]
  expect(new Set(nodes.map(({ __typename }) => __typename)).size).toBe(11)
  trips.length = 0
  const { data: again, errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
    ids: nodes.slice(0, 100).map(({ id }) => id),
  })
  expect(errors).toBeUndefined()
  expect(again!.nodes).toEqual(nodes.slice(0, 100))
  for (const node of nodes.slice(100))
    expect((await ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id: node.id })).data!.node).toEqual(
      node,
    )
})

it('goes on from a node as from any list, at the moment asked for', async () => {
  const query = `query ($id: ID!) {
    node(id: $id) { id ... on Relation { count firstOn statements { totalCount } } ... on Absence { count statements { totalCount } } }
    before: node(id: $id, asOf: { valid: "2025-01-01" }) { id }
  }`
  const relation = await ask(query, { id: 'vesteria ATTACKED sudmark' })
  expect(relation.data).toMatchInlineSnapshot(`
    {
      "before": null,
      "node": {
        "count": 2,
        "firstOn": "2025-03-03",
        "id": "vesteria ATTACKED sudmark",
        "statements": {
          "totalCount": 2,
        },
      },
    }
  `)
  const absence = await ask(query, { id: 'sudmark LACKS_GUARANTEE  security-guarantees' })
  expect(absence.data).toMatchInlineSnapshot(`
    {
      "before": null,
      "node": {
        "count": 2,
        "id": "sudmark LACKS_GUARANTEE  security-guarantees",
        "statements": {
          "totalCount": 2,
        },
      },
    }
  `)
  trips.length = 0
  expect((await ask('{ node(id: "nothing has this id") { id } }')).data).toEqual({ node: null })
  expect(trips).toHaveLength(1)
})

it('asks back where two things have one id', async () => {
  await add([
    retold('LACKS_GUARANTEE', '2025-06-01', { object: { ...newObject('Agreement', 'Norland')!, id: 'norland' } }),
  ])
  const { errors } = await ask('{ node(id: "norland") { id } }')
  expect(errors?.[0]?.message).toBe(
    'More than one thing has the id norland: ask for Actor:norland or Agreement:norland.',
  )
  const { data } = await ask(
    '{ a: node(id: "Actor:norland") { __typename id } b: node(id: "Agreement:norland") { __typename } }',
  )
  expect(data).toEqual({ a: { __typename: 'Actor', id: 'norland' }, b: { __typename: 'Agreement' } })
})

it('finds no two of the seeds under one id', () => {
  const seeds = loadSeeds()
  const lists = [seeds.countries, seeds.organizations, seeds.people, seeds.agreements, seeds.issues]
  const ids = lists.flatMap((list) => list.map(({ id }) => id))
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})
