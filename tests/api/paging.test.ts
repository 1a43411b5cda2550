import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask, write } = seeded({ indexes: [0, 2] })

interface Page {
  readonly totalCount: number
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly pageInfo: Record<'hasNextPage' | 'hasPreviousPage', boolean> &
    Record<'startCursor' | 'endCursor', string | null>
}

const page = async (field: string, args: string): Promise<Page> => {
  const { data, errors } = await ask(`{ ${field}(${args}) {
    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`)
  expect(errors).toBeUndefined()
  return (data as unknown as Record<string, Page>)[field]!
}

const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id)

const walk = async (field: string, size: number): Promise<string[]> => {
  const seen: string[] = []
  for (let after: string | null = null; ; ) {
    const one: Page = await page(field, `first: ${size}${after ? `, after: "${after}"` : ''}`)
    expect(one.pageInfo.hasPreviousPage).toBe(after !== null)
    seen.push(...ids(one))
    if (!one.pageInfo.hasNextPage) return seen
    after = one.pageInfo.endCursor
  }
}

const fields = ['actors', 'articles', 'statements', 'claims', 'agreements', 'events', 'absences', 'relations']

it.each(fields)('%s: pages of any size put together are the whole list', async (field) => {
  const whole = await page(field, 'first: 100')
  expect(whole.totalCount).toBe(whole.edges.length)
  expect(whole.totalCount).toBeGreaterThan(0)
  expect(new Set(ids(whole)).size).toBe(whole.totalCount)
  for (const size of [1, 2, 3]) expect(await walk(field, size)).toEqual(ids(whole))
})

it('asks for nothing but a total, and says so', async () => {
  const { edges, pageInfo, totalCount } = await page('statements', 'first: 0')
  expect([edges.length, pageInfo, totalCount]).toEqual([
    0,
    { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    11,
  ])
})

it('keeps a cursor good when articles come in before and after it', async () => {
  const before = await page('statements', 'first: 100')
  const cursor = before.edges[2]!.cursor
  await write([1, 3])
  const rest = ids(await page('statements', `first: 100, after: "${cursor}"`))
  const after = ids(await page('statements', 'first: 100'))
  expect(after.length).toBe(18)
  expect(rest).toEqual(after.slice(after.indexOf(before.edges[2]!.node.id) + 1))
  expect(rest.filter((id) => ids(before).includes(id))).toEqual(ids(before).slice(3))
})

it('pages nested lists too', async () => {
  const nested = async (args: string) => {
    const { data } = await ask(`{ article(id: "https://courier.example/2025-03-05") { statements(${args}) {
      totalCount edges { node { start } } pageInfo { hasNextPage endCursor } } } }`)
    return (data as unknown as { article: { statements: Page & { edges: { node: { start: number } }[] } } }).article
      .statements
  }
  const first = await nested('first: 3')
  const second = await nested(`first: 3, after: "${first.pageInfo.endCursor}"`)
  expect(first.totalCount).toBe(4)
  expect([...first.edges, ...second.edges].map(({ node }) => node.start)).toEqual([0, 58, 172, 226])
  expect(second.pageInfo.hasNextPage).toBe(false)
})

it('takes no cursor of another list, and answers the other fields all the same', async () => {
  const { edges } = await page('statements', 'first: 1')
  const { cursor } = edges[0]!
  const { data, errors } = await ask(`{
    claims(after: "${cursor}") { totalCount }
    actor(id: "norland") { statements(after: "${cursor}") { totalCount } }
    statements(first: 1, after: "${cursor}") { totalCount }
  }`)
  expect(errors?.map(({ message }) => message)).toEqual([
    'after is no cursor of this list: take it from pageInfo.endCursor or from an edge.',
    'after is no cursor of this list: take it from pageInfo.endCursor or from an edge.',
  ])
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT' })
  expect(data).toEqual({ claims: null, actor: null, statements: { totalCount: 18 } })
})
