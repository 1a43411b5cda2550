import type { NestedPage } from '../nested-pages.ts'
import type { ActorResolvers, ActorStatementsArgs } from '../schema.generated.ts'
import { toldOfActor } from './told.ts'

const allRoles = ['SOURCE', 'TARGET', 'SPEAKER'] as const

/** The page of statements of an actor that its field asks for. */
export const pageOf = (id: string, { roles, kinds, ...page }: ActorStatementsArgs): NestedPage => ({
  key: { id },
  shared: { roles: roles ?? allRoles, kinds: kinds ?? null },
  page,
})

/** Fields of an actor that need a second read. */
export const Actor: ActorResolvers = {
  text: toldOfActor('name'),
  name: toldOfActor('name'),
  kind: toldOfActor('kind'),
  iso3: toldOfActor('iso3'),
  country: toldOfActor('country'),
  wikidata: toldOfActor('wikidata'),
  aliases: toldOfActor('aliases'),
  provisional: toldOfActor('provisional'),
  offices: async ({ id }, _, { load }) => {
    const parts = await load.actorParts.load(id)
    return parts
      .filter(({ edge }) => edge === 'HELD_OFFICE')
      .map(({ title, since, until, node }) => ({ title: title ?? '', since, until, of: node }))
  },
  partOf: async ({ id }, _, { load }) =>
    (await load.actorParts.load(id)).filter(({ edge }) => edge === 'PART_OF').map(({ node }) => node),
  statements: ({ id }, args, { load }) => load.actorStatements.load(pageOf(id, args)),
}
