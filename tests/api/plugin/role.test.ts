import type { GraphQLObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { allRoles, hashToken, type Token } from '../../../src/api/client.ts'
import { createSchema } from '../../../src/api/schema.ts'
import { post, send, served } from '../served.ts'

const { start } = served()
const token = (name: string, roles: Token['roles']): Token => ({ name, roles, sha256: hashToken(`secret of ${name}`) })
const bearer = (name: string) => ({ authorization: `Bearer secret of ${name}` })
const query = '{ stats { articles } }'
const mutation = 'mutation { retractArticle(id: "none") { id } }'
const codesOf = async (answer: ReturnType<typeof post>) => {
  const { status, body } = await answer
  return [status, body.errors?.[0]?.extensions.code]
}

it('every mutation states its role', () => {
  const type = createSchema(['SAID']).getMutationType() as GraphQLObjectType
  for (const { name, astNode } of Object.values(type.getFields()))
    expect([name, astNode?.directives?.map((one) => one.name.value)]).toEqual([name, ['role']])
})

describe('without tokens', () => {
  it('anyone on this machine may do all, whatever token they show', async () => {
    const { url } = await start()
    expect(await codesOf(post(url, query))).toEqual([200, undefined])
    expect(await codesOf(post(url, mutation))).toEqual([200, 'BAD_INPUT'])
    expect(await codesOf(post(url, mutation, { authorization: 'Bearer anything' }))).toEqual([200, 'BAD_INPUT'])
  })
})

describe('with tokens', () => {
  const tokens = [token('newsroom', ['INGEST']), token('desk', ['CURATE']), token('all', allRoles)]

  it('mutations pass with the role they state, under whatever name they hide', async () => {
    const { url } = await start({ tokens })
    const hidden =
      'query A { stats { articles } } mutation B { ...More } fragment More on Mutation { x: retractArticle(id: "none") { id } }'
    const ask = (headers: Record<string, string>) =>
      send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: hidden, operationName: 'B' }),
      })
    for (const headers of [bearer('newsroom'), bearer('all')]) {
      expect(await codesOf(post(url, mutation, headers))).toEqual([200, 'BAD_INPUT'])
      expect(await codesOf(ask(headers))).toEqual([200, 'BAD_INPUT'])
    }
    expect(await codesOf(post(url, mutation, bearer('desk')))).toEqual([403, 'FORBIDDEN'])
    expect(await codesOf(ask(bearer('desk')))).toEqual([403, 'FORBIDDEN'])
    expect(await codesOf(ask({}))).toEqual([401, 'UNAUTHORIZED'])
  })

  it('says who is refused and what would do', async () => {
    const { url } = await start({ tokens })
    const nobody = await post(url, mutation)
    expect(nobody.headers['www-authenticate']).toBe('Bearer realm="demarche"')
    expect(nobody.body.errors?.[0]?.message).toBe(
      'This needs the header "Authorization: Bearer TOKEN" with a token of this server for INGEST.',
    )
    const desk = await post(url, mutation, bearer('desk'))
    expect(desk.body.errors?.[0]?.message).toBe('The token desk is not for INGEST.')
  })

  it.each(['Bearer secret', 'Bearer secret of newsroom!', 'secret of newsroom', 'Basic c2VjcmV0', 'Bearer ', 'Bearer'])(
    'the header %j is no token',
    async (authorization) => {
      const { url } = await start({ tokens })
      expect(await codesOf(post(url, mutation, { authorization }))).toEqual([401, 'UNAUTHORIZED'])
    },
  )

  it('reading stays open', async () => {
    const { url } = await start({ tokens })
    expect(await codesOf(post(url, query))).toEqual([200, undefined])
    expect((await send(url, { path: '/export' })).status).toBe(200)
    expect((await send(url, { path: '/metrics' })).status).toBe(200)
  })
})

describe('reading needs a token', () => {
  it.each([
    ['as soon as one is for reading alone', { tokens: [token('reader', ['READ']), token('newsroom', ['INGEST'])] }],
    [
      'when the settings say so',
      { tokens: [token('reader', ['INGEST']), token('newsroom', ['INGEST'])], readNeedsToken: true },
    ],
  ] as const)('%s', async (_, settings) => {
    const { url } = await start(settings)
    for (const asked of [query, '{ __typename }', '{ __schema { types { name } } }'])
      expect(await codesOf(post(url, asked))).toEqual([401, 'UNAUTHORIZED'])
    expect(await codesOf(post(url, query, bearer('reader')))).toEqual([200, undefined])
    expect(await codesOf(post(url, query, bearer('newsroom')))).toEqual([200, undefined])
    for (const path of ['/export', '/metrics']) {
      const refused = await send(url, { path })
      expect([refused.status, refused.headers['content-type']]).toEqual([
        401,
        'application/problem+json; charset=utf-8',
      ])
      expect((await send(url, { path, headers: bearer('reader') })).status).toBe(200)
    }
    for (const path of ['/health', '/ready']) expect((await send(url, { path })).status).toBe(200)
  })

  it('not when the settings say that it is open', async () => {
    const { url } = await start({ tokens: [token('reader', ['READ'])], readNeedsToken: false })
    expect(await codesOf(post(url, query))).toEqual([200, undefined])
  })
})
