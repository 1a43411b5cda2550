import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { expect, it } from 'vitest'
import { createSchema } from '../../src/api/schema.ts'
import { seeded } from './seeded.ts'

const { ask } = seeded()

const nodes = (list: string, inner: string): string => `{ ${list}(first: 1) { edges { node { ${inner} } } } }`

/** How to come from the root to one object of each type that has pages within it. */
const ways: Readonly<Record<string, (field: string) => string>> = {
  Query: (field) => `{ ${field} }`,
  Actor: (field) => nodes('actors', field),
  Article: (field) => nodes('articles', field),
  Claim: (field) => nodes('claims', field),
  Response: (field) => nodes('claims', `responses { ${field} }`),
  Commitment: (field) => nodes('commitments', field),
  Agreement: (field) => nodes('agreements', field),
  Event: (field) => nodes('events', field),
  Absence: (field) => nodes('absences', field),
  Silence: (field) => `{ silence(actor: "Sudmark", issue: "Security guarantees") { ${field} } }`,
  Condition: (field) => nodes('conditions', field),
  Relation: (field) => nodes('relations', field),
  Issue: (field) => `{ search(text: "passage") { edges { node { __typename ... on Issue { ${field} } } } } }`,
}

/** Arguments that a field needs beside its page. */
const needed: Readonly<Record<string, string>> = { text: 'text: "strait"', actor: 'actor: "Sudmark"' }

const isPaged = (field: GraphQLField<unknown, unknown>): boolean =>
  /Connection$/.test(getNamedType(field.type).name) && field.args.some(({ name }) => name === 'first')

/** Contradictions are asked for with an actor or an issue, though neither is required by type. */
const isNeeded = ({ name }: { readonly name: string }, argument: GraphQLArgument): boolean =>
  isRequiredArgument(argument) || (name === 'contradictions' && argument.name === 'actor')

const objects = Object.values(createSchema(['SAID']).getTypeMap()).filter((type): type is GraphQLObjectType =>
  isObjectType(type),
)
const paged = objects.flatMap((type) =>
  Object.values(type.getFields())
    .filter(isPaged)
    .map((field) => ({ type: type.name, name: field.name, needs: field.args.filter((arg) => isNeeded(field, arg)) })),
)

it('are in many places, to each of which there is a way', () => {
  expect(paged.length).toBeGreaterThan(15)
  expect(paged.map(({ type }) => type).filter((type) => !ways[type])).toEqual([])
})

it.each(paged.filter(({ type }) => type !== 'Issue'))('hold at most 100 at $type.$name', async (at) => {
  const args = at.needs.map(({ name }) => needed[name])
  const page = (first: number) => `${at.name}(${['', ...args, `first: ${first}`].join(' ')}) { totalCount }`
  expect((await ask(ways[at.type]!(page(100)))).errors).toBeUndefined()
  const { errors } = await ask(ways[at.type]!(page(101)))
  expect(errors?.[0]?.message).toBe('first is 101, and must be from 0 to 100: ask for the next page with after.')
})
