import { expect, it } from 'vitest'
import { post, send, served } from '../served.ts'

const { start, services } = served()

const numbers = async (url: string): Promise<Record<string, number>> => {
  const { headers, text } = await send(url, { path: '/metrics' })
  expect(headers['content-type']).toContain('text/plain; version=0.0.4')
  return Object.fromEntries(
    [...text.matchAll(/^(\w+(?:\{[^}]*\})?) ([\d.e+-]+)$/gm)].map(([, name, n]) => [name!, Number(n)]),
  )
}

it('counts operations by type, errors by code and time, and what the graph holds', async () => {
  const { url } = await start()
  await post(url, '{ stats { articles } }')
  await post(url, 'query Two { stats { articles } }')
  await post(url, 'mutation { retractArticle(id: "none") { id } }')
  await post(url, '{ nothing }')
  await post(url, '{')
  await send(url, { path: '/graphql', headers: { accept: 'text/html' } })
  expect(await numbers(url)).toMatchObject({
    'demarche_requests_total{type="query"}': 3,
    'demarche_requests_total{type="mutation"}': 1,
    'demarche_requests_total{type="none"}': 1,
    'demarche_errors_total{code="BAD_INPUT"}': 1,
    'demarche_errors_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
    'demarche_errors_total{code="GRAPHQL_PARSE_FAILED"}': 1,
    'demarche_request_duration_seconds_count{type="query",status="200"}': 3,
    'demarche_request_duration_seconds_bucket{le="+Inf",type="mutation",status="200"}': 1,
    demarche_statements: 18,
  })
})

it('each server counts for itself, and goes on when its database does not answer', async () => {
  const { url: other } = await start()
  await post(other, '{ stats { articles } }')
  const graph = services()
  const run = () => Promise.reject(new Error('gone'))
  const { url } = await start({}, { ...graph, engine: { ...graph.engine, run } })
  const found = await numbers(url)
  expect(found['demarche_requests_total{type="query"}']).toBeUndefined()
  expect(found.process_resident_memory_bytes).toBeGreaterThan(0)
})
