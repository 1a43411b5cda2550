import { serverAudits } from 'graphql-http'
import { describe, expect, it } from 'vitest'
import { served } from './served.ts'

// https://graphql.github.io/graphql-over-http/draft/, as its own audits see it.
const { start } = served()
const audits = serverAudits({ url: async () => (await start()).url })

describe('GraphQL over HTTP', () => {
  it('is audited whole', () => {
    expect(audits.length).toBeGreaterThan(50)
  })
  it.each(audits.map(({ name, fn }) => [name, fn] as const))('%s', async (_, audit) => {
    expect(await audit()).toMatchObject({ status: 'ok' })
  })
})
