import { expect, test } from 'vitest'
import * as demarche from '../src/index.ts'

test('the public names', () => {
  expect(Object.keys(demarche).sort()).toMatchInlineSnapshot(`
    [
      "Actor",
      "ActorRef",
      "Commitment",
      "EngineError",
      "InputError",
      "ModelError",
      "Quote",
      "Statement",
      "createApi",
      "createIngest",
      "createLog",
      "createReader",
      "ensureConstraints",
      "exportGraph",
      "hashToken",
      "isKnownError",
      "loadRelations",
      "loadSeeds",
      "openEngine",
      "openGraph",
      "readArticles",
      "retractArticle",
      "seedGraph",
      "startServer",
      "toDocument",
      "writeReadings",
    ]
  `)
})
