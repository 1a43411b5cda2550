import { describe, expect, it } from 'vitest'
import { post, send, served } from '../served.ts'

const { start } = served()
const schema = '{ __schema { types { name } } }'
const browser = { path: '/graphql', headers: { accept: 'text/html' } }

describe('on one machine', () => {
  it('the schema can be asked for, GraphiQL is there, and a misspelt name gets a hint', async () => {
    const { url } = await start()
    expect((await post(url, schema)).body.errors).toBeUndefined()
    expect((await send(url, browser)).text).toContain('<title>demarche</title>')
    expect((await post(url, '{ statments { totalCount } }')).body.errors![0]!.message).toContain('"statements"')
  })
})

describe('switched off', () => {
  it('the schema tells nothing of itself, not even by hints', async () => {
    const { url } = await start({ introspection: false })
    for (const query of [schema, '{ __type(name: "Actor") { name } }']) {
      const { body } = await post(url, query)
      expect(body.errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
      expect(body.data).toBeUndefined()
    }
    expect((await post(url, '{ statments { totalCount } }')).body.errors![0]!.message).not.toContain('"statements"')
    expect((await post(url, '{ __typename stats { articles } }')).body.errors).toBeUndefined()
  })

  it('GraphiQL is not there', async () => {
    const { url } = await start({ graphiql: false })
    const { status, text } = await send(url, browser)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('<title>')
  })
})

describe('pages of other sites', () => {
  const ask = (url: string, origin: string) => post(url, '{ stats { articles } }', { origin })
  const preflight = (url: string, origin: string) =>
    send(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })

  it('may read nothing when no origin is named', async () => {
    const { url } = await start()
    expect((await ask(url, 'https://desk.example')).headers['access-control-allow-origin']).toBeUndefined()
  })

  it('may read answers when their origin is named', async () => {
    const { url } = await start({ origins: ['https://desk.example', 'https://map.example'] })
    for (const origin of ['https://desk.example', 'https://map.example']) {
      const { headers } = await ask(url, origin)
      expect(headers['access-control-allow-origin']).toBe(origin)
      expect(headers['access-control-allow-credentials']).not.toBe('true')
      const allowed = await preflight(url, origin)
      expect([allowed.status, allowed.headers['access-control-allow-origin']]).toEqual([204, origin])
    }
    for (const { headers } of [await ask(url, 'https://evil.example'), await preflight(url, 'https://evil.example')])
      expect(['null', undefined]).toContain(headers['access-control-allow-origin'])
  })
})
