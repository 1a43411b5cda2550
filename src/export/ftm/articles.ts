import type { Params } from '../../graph/engine.ts'
import { type Joined, type Walked, walkArticleStatements, walkArticles } from '../../graph/walk.ts'
import type { Relation } from '../../ontology/relations.ts'
import type { Source } from '../source.ts'
import { asName, asUrl, type Entity, entity, entityId } from './entity.ts'

/** ISO 639-3, as the model has languages. */
const languages: Readonly<Record<string, string>> = { en: 'eng' }

const article = (id: string, { title, url, publisher, author, publishedAt, language }: Params): Entity =>
  entity('Article', entityId('article', id), {
    name: asName(title),
    title: asName(title),
    sourceUrl: asUrl(url),
    publisher: asName(publisher),
    author: asName(author),
    publishedAt: publishedAt ?? null,
    language: languages[language as string] ?? null,
  })

const pronoun =
  /^(i|we|you|he|she|it|they|me|us|him|her|them|my|our|your|his|its|their|(it|him|her|them|our)sel(f|ves))$/i

/** An actor under the names that an article has for it, or its own where those are pronouns; one that is only understood has none. */
const mention = (id: string, { text }: Params, { edge, other, name }: Joined): Entity | null => {
  const [starts, ends] = [edge.starts as readonly number[], edge.ends as readonly number[]]
  if (starts.length === 0) return null
  const words = starts.map((start, at) => asName((text as string).slice(start, ends[at])))
  const names = words.filter((one) => !pronoun.test(one))
  return entity('Mention', `${entityId('mention', id)}.${entityId('actor', other)}`, {
    document: entityId('article', id),
    resolved: entityId('actor', other),
    name: names.length > 0 ? names : asName(name),
  })
}

/** Live articles, each with the actors that it names. */
export async function* articleEntities({ engine }: Source): AsyncGenerator<Entity> {
  for await (const { id, node, joined } of walkArticles(engine, false)) {
    yield article(id, node)
    for (const one of [...joined].sort((a, b) => (a.other < b.other ? -1 : 1))) {
      const named = mention(id, node, one)
      if (named) yield named
    }
  }
}

interface Told {
  readonly statement: Walked
  readonly relation: Relation
  /** Where it is from: its article, the day, and the address. */
  readonly from: Params
}

const ends = ({ joined }: Walked): Readonly<Record<'SOURCE' | 'TARGET' | 'ABOUT', string | undefined>> => {
  const of = (wanted: string) => joined.find(({ kind }) => kind === wanted)
  const about = of('ABOUT')
  const type = about?.edge.type === 'Commitment' ? 'claim' : (about?.edge.type as string)
  const actor = (found: Joined | undefined) => found && entityId('actor', found.other)
  return { SOURCE: actor(of('SOURCE')), TARGET: actor(of('TARGET')), ABOUT: about && entityId(type, about.other) }
}

/** What is asserted links its source to its target and to what it is about. */
const links = ({ statement, relation, from }: Told): Entity[] => {
  const { SOURCE: subject, ...others } = ends(statement)
  return Object.entries(others).flatMap(([edge, object]) =>
    subject && object && object !== subject
      ? [
          entity('UnknownLink', `${entityId('statement', statement.id)}.${edge.toLowerCase()}`, {
            subject,
            object,
            role: relation.label,
            summary: statement.node.quote!,
            recordId: statement.id,
            ...from,
          }),
        ]
      : [],
  )
}

/** What is denied, planned, possible or told by others is no link: it is a note on whom and what it is about. */
const note = ({ statement, relation, from: { proof, sourceUrl, publisher } }: Told): Entity => {
  const { kind, polarity, modality, quote } = statement.node
  const speakers = statement.joined.filter((one) => one.kind === 'SPEAKER').map(({ name }) => `told by ${name}`)
  return entity('Note', entityId('statement', statement.id), {
    name: relation.label,
    description: quote!,
    keywords: [kind!, polarity!, modality!, ...speakers.sort()],
    entity: Object.values(ends(statement)).filter((end) => end !== undefined),
    proof: proof!,
    sourceUrl: sourceUrl!,
    publisher: publisher!,
  })
}

/** The live statements with their words and article: links where they are asserted, notes where not. */
export async function* statementEntities({ engine, relations }: Source): AsyncGenerator<Entity> {
  for await (const { id, node, statements } of walkArticleStatements(engine))
    for (const statement of statements) {
      const relation = relations.get(statement.node.kind as string)
      if (!relation) continue
      const day = statement.node.utteredOn ?? statement.node.publishedAt ?? null
      const place = { proof: entityId('article', id), sourceUrl: asUrl(node.url), publisher: asName(node.publisher) }
      const told = { statement, relation, from: { ...place, date: day } }
      if (statement.node.asserted) yield* links(told)
      else yield note(told)
    }
}
