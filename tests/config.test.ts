import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'

describe('the environment', () => {
  it('says nothing at first, and all is as on a machine of one’s own', () => {
    expect(readConfig({})).toEqual({
      db: '.demarche/graph',
      credentials: { user: undefined, password: undefined, database: undefined },
      port: 4000,
      host: '127.0.0.1',
      token: undefined,
      exposure: {
        tokensFile: undefined,
        readNeedsToken: undefined,
        origins: [],
        introspection: true,
        graphiql: true,
        perMinute: undefined,
        proxies: 0,
        patience: 30_000,
        operations: undefined,
        onlyPersisted: false,
        tracing: undefined,
        logLevel: undefined,
      },
      benchUri: undefined,
      color: true,
    })
  })

  it('takes each setting of a server', () => {
    const { exposure } = readConfig({
      DEMARCHE_TOKENS: 'tokens.yaml',
      DEMARCHE_READ: 'token',
      CORS_ORIGINS: 'https://desk.example, https://map.example',
      INTROSPECTION: 'off',
      GRAPHIQL: 'off',
      RATE_LIMIT: '0',
      TRUST_PROXY: '2',
      QUERY_TIMEOUT: '5',
      PERSISTED_OPERATIONS: 'operations/',
      PERSISTED_ONLY: 'on',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      LOG_LEVEL: 'warn',
    })
    expect(exposure).toEqual({
      tokensFile: 'tokens.yaml',
      readNeedsToken: true,
      origins: ['https://desk.example', 'https://map.example'],
      introspection: false,
      graphiql: false,
      perMinute: 0,
      proxies: 2,
      patience: 5_000,
      operations: 'operations/',
      onlyPersisted: true,
      tracing: { endpoint: 'http://127.0.0.1:4318', serviceName: 'demarche' },
      logLevel: 'warn',
    })
    expect(readConfig({ DEMARCHE_READ: 'open' }).exposure.readNeedsToken).toBe(false)
  })

  it.each([
    ['PORT', 'four', 'PORT: must be a port number.'],
    ['DEMARCHE_READ', 'yes', 'DEMARCHE_READ: must be open or token.'],
    ['INTROSPECTION', 'no', 'INTROSPECTION: must be on or off.'],
    ['GRAPHIQL', 'false', 'GRAPHIQL: must be on or off.'],
    ['RATE_LIMIT', '-1', 'RATE_LIMIT: must be at least 0.'],
    ['RATE_LIMIT', 'many', 'RATE_LIMIT: must be a number.'],
    ['TRUST_PROXY', '1.5', 'TRUST_PROXY: must be a whole number.'],
    ['QUERY_TIMEOUT', '0', 'QUERY_TIMEOUT: must be at least 1.'],
    ['PERSISTED_ONLY', 'yes', 'PERSISTED_ONLY: must be on or off.'],
    [
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'here',
      'OTEL_EXPORTER_OTLP_ENDPOINT: must be an address such as http://127.0.0.1:4318.',
    ],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL: must be one of silent, error, warn, info, debug.'],
  ])('%s=%s is refused by name', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message)
  })
})
