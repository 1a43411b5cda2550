import type { Params, Value } from '../../graph/engine.ts'
import type { WalkedObject } from '../../graph/walk.ts'
import type { WalkedRelation } from '../../graph/walk-relations.ts'
import type { Relation } from '../../ontology/relations.ts'
import { context, iri } from './context.ts'

const actorTypes: Readonly<Record<string, string>> = {
  COUNTRY: 'schema:Country',
  PERSON: 'schema:Person',
  ORGANIZATION: 'schema:Organization',
  MEDIA: 'schema:NewsMediaOrganization',
}

const named = (type: string, name: Value | undefined): Value => (name ? { type, 'schema:name': name } : null)

/** An address that RDF can take as one. */
const address = (url: Value | undefined): Value =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).href : null

/** An article with its text, which the positions of statements count in. */
export const articleNode = (id: string, node: Params): Params => ({
  id: iri('article', id),
  type: ['schema:NewsArticle', 'prov:Entity'],
  'schema:headline': node.title ?? null,
  'schema:url': address(node.url),
  'schema:datePublished': node.publishedAt ?? null,
  'schema:publisher': named('schema:Organization', node.publisher),
  'schema:author': named('schema:Person', node.author),
  'schema:inLanguage': node.language ?? null,
  'schema:articleBody': node.text ?? null,
  contentHash: node.contentHash ?? null,
})

/** An actor; Wikidata's name for it is a second name. */
export const actorNode = ({ id, name, kind, aliases, wikidata, iso3, country, provisional }: Params): Params => ({
  id: iri('actor', id as string),
  type: [...(actorTypes[kind as string] ? [actorTypes[kind as string]!] : []), 'prov:Agent', 'Actor'],
  kind: kind ?? null,
  'schema:name': name ?? null,
  'schema:alternateName': aliases ?? null,
  'schema:sameAs': wikidata ? `http://www.wikidata.org/entity/${wikidata}` : null,
  iso3: iso3 ?? null,
  country: country ?? null,
  provisional: provisional ?? null,
})

/** What statements are about: claims and commitments are claims of schema.org, deeds its events. */
export const objectNode = ({ id, node, label, commitment }: WalkedObject): Params => {
  const { text, name, kind, date, count, force, action, beneficiary, deadline, ...rest } = node
  const common = { id: iri(label, id), count: count ?? null }
  if (label === 'Event')
    return {
      ...common,
      type: ['schema:Event', label],
      'schema:name': text!,
      kind: kind!,
      'schema:startDate': date ?? null,
    }
  if (label !== 'Claim')
    return { ...common, type: label, 'schema:name': name ?? text ?? null, signedOn: rest.signedOn ?? null }
  if (!commitment) return { ...common, type: ['schema:Claim', label], 'schema:text': text! }
  const { conditional, claimedStage, evidencedStage } = rest
  const terms = { force, action, beneficiary, deadline, conditional, claimedStage, evidencedStage } as Params
  return { ...common, type: ['schema:Claim', 'Commitment'], 'schema:text': text!, ...terms }
}

/** A typed relation with what it counts. */
export const relationNode = ({ kind, edge, source, target }: WalkedRelation, { sign, family }: Relation): Params => {
  const ends = { source: iri('actor', source.id), target: iri(target.label, target.id) }
  const name = `${source.id}/${kind}/${target.label.toLowerCase()}/${target.id}`
  return { id: iri('relation', name), type: 'Relation', kind, family, sign, ...ends, ...edge }
}

/** A node as one line of JSON without what is absent; empty lists too are absent. */
export const nodeLine = (node: Params): string =>
  JSON.stringify(node, (_, value: Value) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  )

/** The first line of a file: what its words mean. */
export const contextLine = JSON.stringify(context)
