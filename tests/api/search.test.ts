import { expect, it } from 'vitest'
import { newObject, retold } from './retold.ts'
import { seeded } from './seeded.ts'

const { ask, add, services, trips } = seeded()

const shown = `__typename ... on Actor { name } ... on Agreement { name } ... on Claim { text } ... on Commitment { text }
  ... on Event { text } ... on Statement { quote } ... on Article { title }`

interface Found {
  readonly totalCount: number
  readonly edges: readonly {
    readonly node: Readonly<Record<string, string>>
    readonly highlights: readonly {
      readonly field: string
      readonly fragment: string
      readonly start: number
      readonly spans: readonly { readonly start: number; readonly end: number }[]
    }[]
  }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

const search = async (text: string, args: object = {}): Promise<Found> => {
  const { data, errors } = await ask(
    `query ($text: String!, $in: [SearchScope!], $first: Int, $after: String, $asOf: AsOf) {
      search(text: $text, in: $in, first: $first, after: $after, asOf: $asOf) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { ${shown} } highlights { field fragment start spans { start end } } }
    } }`,
    { text, first: 50, ...args },
  )
  expect(errors).toBeUndefined()
  return (data as unknown as { search: Found }).search
}

const words = ({ edges }: Found): string[] =>
  edges.map(({ node: { __typename, ...rest } }) => `${__typename}: ${Object.values(rest)[0]}`)

/** The quotes of statements that are found. */
const quotes = async (text: string): Promise<string[]> => {
  const { edges } = await search(text, { in: ['STATEMENT'] })
  return [...new Set(edges.map(({ node }) => node.quote!))].sort()
}

it('finds actors, then agreements, statements and articles in which all words occur, the latest first', async () => {
  expect(words(await search(' HARBOUR ')).slice(0, 3)).toMatchInlineSnapshot(`
    [
      "Actor: Harbour Watch",
      "Agreement: Harbour Accord",
      "Statement: Norland and Sudmark signed the Harbour Accord on Monday.",
    ]
  `)
  expect(words(await search('harbour accord'))).toMatchInlineSnapshot(`
    [
      "Agreement: Harbour Accord",
      "Statement: Norland and Sudmark signed the Harbour Accord on Monday.",
      "Statement: Norland and Sudmark signed the Harbour Accord on Monday.",
      "Article: Strait report of 2025-03-10",
    ]
  `)
})

it('finds whole words alone, unless a star stands for the rest', async () => {
  expect(await quotes('harb')).toEqual([])
  expect(await quotes('harb*')).toEqual(await quotes('harbour'))
  expect((await quotes('harb* asked')).length).toBe(1)
})

it('takes OR for one of two, NOT and a minus for what must not occur, quotes for a phrase', async () => {
  const [signed, asked] = await Promise.all([quotes('"harbour accord"'), quotes('harbour asked')])
  expect([signed.length, asked.length]).toEqual([1, 1])
  expect(await quotes('harbour accord OR asked')).toEqual([...asked, ...signed].sort())
  expect(await quotes('"accord harbour"')).toEqual([])
  expect(await quotes('harbour -accord')).toEqual(asked)
  expect(await quotes('harbour NOT "harbour accord"')).toEqual(asked)
  expect(await quotes('AND harbour AND accord')).toEqual(signed)
})

it('puts first what has more of the words of an OR', async () => {
  const { edges } = await search('sudmark OR monday OR signed', { in: ['STATEMENT'] })
  const hits = edges.map(({ highlights }) => highlights[0]!.spans.length)
  expect(new Set(hits).size).toBeGreaterThan(1)
  expect(hits).toEqual([...hits].sort((a, b) => b - a))
})

it('shows where in which field the words occur', async () => {
  const { edges } = await search('"harbour accord" OR norl*', { in: ['STATEMENT', 'ARTICLE', 'ACTOR'] })
  expect(edges.length).toBeGreaterThan(3)
  const cut = edges.flatMap(({ highlights }) =>
    highlights.flatMap(({ fragment, spans }) => spans.map(({ start, end }) => fragment.slice(start, end))),
  )
  expect([...new Set(cut)].sort()).toMatchInlineSnapshot(`
    [
      "Harbour Accord",
      "Norland",
      "Norlandic",
    ]
  `)
  expect([...new Set(edges.flatMap(({ highlights }) => highlights.map(({ field }) => field)))].sort()).toEqual([
    'name',
    'quote',
    'text',
  ])
  for (const { node, highlights } of edges)
    for (const { field, fragment, start } of highlights)
      if (field === 'quote') expect(node.quote!.slice(start, start + fragment.length)).toBe(fragment)
})

it('does not mind capitals, diacritics and apostrophes', async () => {
  const text = 'Émile Łukasz’s plan for the İzmir strait'
  await add([retold('CLAIMED', '2025-03-20', { object: newObject('Claim', text) })])
  for (const words of ['EMILE LUKASZ', 'émile “łukasz’s plan”', 'izm*', "lukasz's"]) {
    const found = await search(words, { in: ['CLAIM'] })
    expect(found.edges.map(({ node }) => node.text)).toEqual([text])
  }
  const [edge] = (await search('lukasz', { in: ['CLAIM'] })).edges
  expect(edge!.highlights).toEqual([{ field: 'text', fragment: text, start: 0, spans: [{ start: 6, end: 12 }] }])
})

it('forgets what is retracted, and still knows it as of the day before', async () => {
  const told = retold('CLAIMED', '2025-03-22', { object: newObject('Claim', 'the lighthouse was never dark') })
  await add([told])
  expect((await search('lighthouse')).totalCount).toBe(1)
  const statements = { in: ['STATEMENT'], asOf: { known: '2025-04-15T00:00:00Z' } }
  const before = (await search('strike', statements)).totalCount
  await services().retract(told.document.id)
  expect((await search('lighthouse')).totalCount).toBe(0)
  expect((await search('strike', statements)).totalCount).toBe(before)
  expect((await search('strike', { in: ['STATEMENT'] })).totalCount).toBeLessThan(before)
})

it('goes on where a page ended, across what it finds, in one read each', async () => {
  const whole = words(await search('strait OR strike'))
  const seen: string[] = []
  for (let after: string | null = null; ; ) {
    trips.length = 0
    const one: Found = await search('strait OR strike', { first: 2, after })
    expect(trips.length).toBe(1)
    seen.push(...words(one))
    if (!one.pageInfo.hasNextPage) break
    after = one.pageInfo.endCursor
  }
  expect(seen.length).toBeGreaterThan(4)
  expect(seen).toEqual(whole)
})

it.each([
  ['  ', 'text is empty: give at least one word to search for.'],
  ['- & …', 'text is empty: give at least one word to search for.'],
  ['-strait', 'text: it only says what must not occur: say also what must.'],
  ['strait OR', 'text: OR stands before a term.'],
  ['OR strait', 'text: OR stands between two terms.'],
  ['strait OR -strike', 'text: what is excluded cannot be one side of OR.'],
  ['(strait strike) OR port', 'text: there are no parentheses'],
  ['st*', 'text: st* is the beginning of too many words'],
  ['cease-f*', 'text: cease-f* must be one word'],
  ['strait '.repeat(21), 'text: it has 21 terms: search for at most 20.'],
  ['s'.repeat(501), 'text: it has 501 characters: search for at most 500.'],
])('says what is wrong with %j', async (text, message) => {
  const { errors } = await ask('query ($text: String!) { search(text: $text) { totalCount } }', { text })
  expect(errors?.[0]?.message).toContain(message)
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT' })
})

it('takes the operators of a database for what they are: signs between words', async () => {
  for (const text of [
    'harbour~2',
    'words:harbour',
    'harbour^4',
    'harbour && accord',
    '/harbour.*/',
    'har?our \\',
    '[a TO z]',
    '{x}',
  ])
    expect((await search(text)).totalCount).toBeGreaterThanOrEqual(0)
})
