import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql 16 ships a CommonJS and an ES build; both loaded at once break instanceof ("another module or realm").
  resolve: { alias: { graphql: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.ts'],
    // Takes the same copy of graphql as the sources.
    server: { deps: { inline: ['graphql-ws'] } },
    globalSetup: ['tests/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
