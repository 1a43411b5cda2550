import { type Latency, latency } from './latency.ts'

/** Sends one GraphQL query with its variables and fails when the answer has errors; how many reads of the database it took. */
export type Ask = (query: string, variables: Readonly<Record<string, string>>) => Promise<number>

/** How long a question takes, and the most reads of the database that it took. */
export interface Asked extends Latency {
  readonly reads: number
}

/** What each question asks of a statement. */
export const statement = 'kind polarity quote start end article { title publishedAt }'

/** What a question is asked with: the name of a state, and the id of what a statement is about. */
export interface Sample extends Readonly<Record<string, string>> {
  readonly name: string
  readonly id: string
}

/** What is asked, by name; each takes the name of a state as `$name`, or the id of a node as `$id`. */
export const queries: Readonly<Record<string, string>> = {
  'statements of an actor': `query ($name: String!) { actor(name: $name) { name statements(first: 20) { totalCount edges { node { ${statement} } } } } }`,
  'statements that an actor is the source of': `query ($name: String!) { actor(name: $name) { name statements(roles: [SOURCE], first: 20) { totalCount edges { node { ${statement} } } } } }`,
  'commitments by an actor': `query ($name: String!) { commitments(by: $name, first: 20) { totalCount edges { node { text force claimedStage by { name } conditions { text } statements(first: 1) { edges { node { ${statement} } } } } } } }`,
  'commitments by an actor, as of a day': `query ($name: String!) { commitments(by: $name, first: 20, asOf: { valid: "2019-01-01" }) { totalCount edges { node { text force claimedStage by { name } conditions { text } } } } }`,
  'open and overclaimed commitments of an actor': `query ($name: String!) { commitments(by: $name, overclaimed: true, openOn: "2024-01-01", first: 20) { totalCount edges { node { text dueBy overclaimed history { on claimedStage evidencedStage by { name } statement { ${statement} } } confirmedBy { actor { name } } deniedBy { actor { name } } } } } }`,
  'claims and responses': `query ($name: String!) { claims(by: $name, first: 20) { totalCount edges { node { text responses { actor { name } stance kinds count } } } } }`,
  'claims about an actor that it has not confirmed': `query ($name: String!) { claims(about: $name, notConfirmedBy: $name, first: 20) { totalCount edges { node { text responses { actor { name } stance statements(first: 1) { edges { node { ${statement} } } } } } } } }`,
  'chains of hearsay on an actor': `query ($name: String!) { statements(filter: { actor: $name, hearsayDepthAtLeast: 2 }, first: 20) { totalCount edges { node { ${statement} chain { actor { name } kind cue { text start end } mention { text } } } } } }`,
  'relations of an actor': `query ($name: String!) { relations(source: $name, first: 20) { totalCount edges { node { kind target { text } count firstOn lastOn } } } }`,
  'relations among five states by year': `query ($name: String!) { relations(among: [$name, "France", "Germany", "Poland", "Turkey"], first: 20) { totalCount edges { node { kind source { name } target { text } count periods(by: YEAR) { period count } } } } }`,
  'shifts of an actor': `query ($name: String!) { shifts(actor: $name, first: 20) { totalCount edges { node { kind aspects before { ${statement} } after { ${statement} } } } } }`,
  'timeline of an actor': `query ($name: String!) { timeline(actor: $name, issue: "sanctions", first: 20) { totalCount edges { node { on stageReached shift { kind } statement { ${statement} } } } } }`,
  'conditions an actor could meet': `query ($name: String!) { conditions(actor: $name, first: 20) { totalCount edges { node { text statements(first: 1) { edges { node { ${statement} } } } } } } }`,
  'who an actor waits for': `query ($name: String!) { waits(by: $name, first: 20) { totalCount edges { node { awaited { name } condition { text } statement { ${statement} } } } } }`,
  'rings of preconditions': `query ($name: String!) { deadlocks(actor: $name) { length steps { waiting { name } condition { text } statement { ${statement} } } } }`,
  'contradictions of an actor': `query ($name: String!) { contradictions(actor: $name, first: 20) { totalCount edges { node { type on statements { ${statement} } } } } }`,
  'absences of an actor': `query ($name: String!) { absences(actor: $name, first: 20) { totalCount edges { node { kind object { text } statements(first: 1) { edges { node { ${statement} } } } } } } }`,
  'statements on an actor, counted by kind and year': `query ($name: String!) { counts(by: [KIND, YEAR], filter: { actor: $name }) { count groups { value } } }`,
  'decisions of a curator': `query ($name: String!) { curations(by: $name, first: 20) { totalCount edges { node { action at note } } } }`,
  'what a state did not give': `query ($name: String!) { absences(from: $name, first: 20) { totalCount edges { node { kind actor { name } object { text } statements(first: 1) { edges { node { ${statement} } } } } } } }`,
  'search for a name': `query ($name: String!) { search(text: $name, first: 20) { totalCount edges { node { __typename } highlights { fragment } } } }`,
  'silence of a state on an issue': `query ($name: String!) { silence(actor: $name, issue: "Ceasefire", from: "2020-01-01", to: "2022-12-31") { silent articles articlesOnIssue statements(first: 20) { totalCount edges { node { ${statement} } } } lastWord { ${statement} } } }`,
  'claims with their origins': `query ($name: String!) { claims(by: $name, first: 20) { totalCount edges { node { text mentions independentSources origins { mentions articles { publisher publishedAt } } } } } }`,
  'receipt of what statements are about': `query ($id: ID!) { receipt(id: $id) { statementCount statements { ${statement} } rules { id file } offices { on } overturnedBy { action ids } } }`,
  'nodes by id': `query ($name: ID!) { nodes(ids: [$name, "france", "ceasefire"]) { id ... on About { text } } }`,
}

/** How long each query takes, asked `calls` times, each time with the next of `samples`. */
export const measureQueries = async (
  ask: Ask,
  samples: readonly Sample[],
  calls: number,
): Promise<Record<string, Asked>> => {
  const measured: Record<string, Asked> = {}
  for (const [title, query] of Object.entries(queries)) {
    let reads = 0
    const taken = await latency(calls, async (index) => {
      reads = Math.max(reads, await ask(query, samples[index % samples.length]!))
    })
    measured[title] = { ...taken, reads }
  }
  return measured
}
