import { describe, expect, it } from 'vitest'
import { seeded } from '../seeded.ts'

const { ask } = seeded()

const times = (n: number, make: (at: number) => string): string =>
  Array.from({ length: n }, (_, at) => make(at)).join(' ')
const nested = (depth: number): string => (depth === 0 ? '{ name }' : `{ partOf ${nested(depth - 1)} }`)
const pages = (size: string, head = ''): string =>
  `query ${head} { actors(first: ${size}) { edges { node { statements(first: ${size}) { edges { node { article {
    statements(first: ${size}) { edges { node { quote } } } } } } } } } } }`

/** What is limited; a query within the limit; one beyond it; what is said of that. */
const cases: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'depth',
    `{ actor(id: "norland") ${nested(10)} }`,
    `{ actor(id: "norland") ${nested(20)} }`,
    /Query depth limit of 16 exceeded/,
  ],
  [
    'breadth',
    `{ stats { ${times(100, () => 'articles')} } }`,
    `{ stats { ${times(101, () => 'articles')} } }`,
    /Breadth limit of 100 exceeded: a level asks for 101 fields/,
  ],
  ['cost', pages('10'), pages('100'), /Query Cost limit of 500000 exceeded/],
  [
    'aliases',
    `{ ${times(30, (at) => `a${at}: stats { articles }`)} }`,
    `{ ${times(31, (at) => `a${at}: stats { articles }`)} }`,
    /Aliases limit of 30 exceeded/,
  ],
  [
    'tokens',
    `{ counts(by: [${times(3900, () => 'KIND')}]) { count } }`,
    `{ counts(by: [${times(4000, () => 'KIND')}]) { count } }`,
    /Token limit of 4000 exceeded/,
  ],
  [
    'directives',
    `{ stats { articles ${times(20, () => '@include(if: true)')} } }`,
    `{ stats { articles ${times(21, () => '@include(if: true)')} } }`,
    /Directives limit of 20 exceeded/,
  ],
  [
    'nodes',
    pages('$n', '($n: Int = 20)').replaceAll('(first: $n) { edges { node { quote', '(first: 5) { edges { node { quote'),
    pages('$n', '($n: Int = 20)'),
    /The query asks for up to 1000000 statements/,
  ],
]

describe('a query', () => {
  it.each(cases)('within the limit of %s is answered, beyond it refused', async (what, within, beyond, told) => {
    const answered = await ask(within)
    // The same directive twice is wrong for another reason, which shows that the limit let it pass.
    const said = answered.errors?.filter(({ message }) => !/can only be used once/.test(message))
    expect(said ?? []).toEqual([])
    const refused = await ask(beyond)
    expect(refused.errors?.[0]?.message).toMatch(told)
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MUCH', type: 'urn:demarche:problem:too-much' })
    expect(refused.data).toBeNull()
    expect(what).not.toBe('')
  })

  it('may read the schema, as deep as GraphiQL does', async () => {
    const type = (depth: number): string => (depth === 0 ? 'name' : `name ofType { ${type(depth - 1)} }`)
    const answer = await ask(`{ __schema { types { name fields { name type { ${type(8)} } } } } }`)
    expect(answer.errors).toBeUndefined()
    expect(answer.text).toContain('StatementConnection')
  })

  it('cannot hide its breadth in fragments that call each other', async () => {
    const answer = await ask('{ stats { ...A } } fragment A on Stats { ...B } fragment B on Stats { ...A }')
    expect(answer.errors?.length).toBeGreaterThan(0)
    expect(answer.data).toBeNull()
  })
})
