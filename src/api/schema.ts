import { join } from 'node:path'
import { loadFilesSync } from '@graphql-tools/load-files'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { ModelError } from '../errors.ts'
import { packageFolder } from '../ontology/yaml-file.ts'
import type { Context } from './context.ts'
import { resolvers } from './resolvers.ts'

/** The definitions of `schema/*.graphql` (all but the printed whole). */
export const loadSdl = (): DocumentNode[] => {
  const folder = join(packageFolder, 'schema').replaceAll('\\', '/')
  return loadFilesSync<DocumentNode>(`${folder}/!(printed).graphql`, { recursive: false })
}

/** The enum of all relation kinds, from their names. `ModelError` when there is none. */
const kindSdl = (kinds: readonly string[]): string => {
  if (kinds.length === 0) throw new ModelError('schema/relations: there is no kind')
  return `"What somebody does or says, as source acts on target: one file each in schema/relations."\nenum Kind { ${kinds.join(' ')} }`
}

/** The executable schema for the kinds named. */
export const createSchema = (kinds: readonly string[]): GraphQLSchema =>
  makeExecutableSchema<Context>({
    typeDefs: [...loadSdl(), kindSdl(kinds)],
    resolvers,
    inheritResolversFromInterfaces: false,
  })
