import type { Value } from '../../graph/engine.ts'
import { type Joined, type Walked, type WalkedArticle, walkArticleStatements } from '../../graph/walk.ts'
import type { Source } from '../source.ts'
import type { CsvRow, CsvTable } from './table.ts'

const columns = {
  id: 'id of the statement',
  kind: 'what the source does: a name of schema/relations',
  family: 'utterance, commitment, agreement, absence, stance or deed',
  polarity: 'POSITIVE, or NEGATIVE for what is said not to be',
  modality: 'ACTUAL, PLANNED, POSSIBLE, CONDITIONAL or COUNTERFACTUAL',
  factivity: 'whether the cue takes its content for so: FACTIVE, NONFACTIVE, COUNTERFACTIVE',
  strength: 'how firmly the source stands by its words: WEAK, NEUTRAL, STRONG',
  asserted: 'true when the typed relations count it',
  depth: 'number of speakers around it; 0 is the voice of the article',
  speakerIds: 'ids of those speakers, outermost first (JSON array)',
  speakers: 'their names (JSON array)',
  sourceId: 'id of who acts',
  source: 'name of who acts',
  targetId: 'id of on whom',
  target: 'name of on whom',
  aboutType: 'Claim, Commitment, Agreement, Event, Issue or Actor',
  aboutId: 'id of what it is about',
  about: 'what it is about, in the words of this article',
  issueIds: 'ids of the issues that its words name (JSON array)',
  issues: 'their names (JSON array)',
  conditions: 'conditions in the words of this article (JSON array)',
  quote: 'the words that state it',
  start: 'offset of the quote in the text of the article, in UTF-16 code units',
  end: 'offset of its end, exclusive',
  cue: 'the words that tell the kind',
  cueStart: 'offset of the cue',
  cueEnd: 'offset of its end, exclusive',
  content: 'what is said, promised or agreed',
  contentStart: 'offset of the content',
  contentEnd: 'offset of its end, exclusive',
  force: 'of a commitment: BINDING, POLITICAL, OFFER, INTENT, THREAT or REFUSAL',
  action: 'of a commitment: what is to be done',
  beneficiary: 'of a commitment: for whom',
  deadline: 'of a commitment: by when (EDTF)',
  claimedStage: 'of a commitment: how far it is said to be',
  evidencedStage: 'of a commitment: how far the article shows it to be',
  cameo: 'CAMEO code',
  plover: 'PLOVER category',
  extractor: 'what read it',
  rule: 'the rule that made it',
  confidence: 'from 0 to 1',
  utteredOn: 'day of the utterance, where it is told',
  publishedAt: 'day of the article',
  articleId: 'id of the article',
  title: 'its title',
  publisher: 'who printed it',
  url: 'its address',
} as const

const parts = (joined: readonly Joined[]): CsvRow => {
  const of = (wanted: string) => joined.filter(({ kind }) => kind === wanted)
  const ordered = (wanted: string, key: string) =>
    of(wanted).sort((a, b) => Number(a.edge[key]) - Number(b.edge[key]) || (a.other < b.other ? -1 : 1))
  const list = (values: readonly (Value | undefined)[]): Value =>
    values.length ? values.map((one) => one ?? null) : null
  const [[source], [target], [about]] = [of('SOURCE'), of('TARGET'), of('ABOUT')]
  const speakers = ordered('SPEAKER', 'order')
  const issues = joined
    .filter(({ kind, edge }) => kind === 'CONCERNS' || (kind === 'ABOUT' && edge.type === 'Issue'))
    .sort((a, b) => (a.other < b.other ? -1 : 1))
  return {
    speakerIds: list(speakers.map(({ other }) => other)),
    speakers: list(speakers.map(({ name }) => name)),
    sourceId: source?.other,
    source: source?.name,
    targetId: target?.other,
    target: target?.name,
    aboutType: about?.edge.type,
    aboutId: about?.other,
    about: about?.edge.text,
    issueIds: list(issues.map(({ other }) => other)),
    issues: list(issues.map(({ name }) => name)),
    conditions: list(ordered('CONDITIONAL_ON', 'start').map(({ edge }) => edge.text)),
  }
}

const toRow = (article: WalkedArticle, { node, joined }: Walked): CsvRow => ({
  ...node,
  ...parts(joined),
  articleId: article.id,
  title: article.node.title,
  publisher: article.node.publisher,
  url: article.node.url,
})

async function* rows({ engine }: Source): AsyncGenerator<CsvRow> {
  for await (const article of walkArticleStatements(engine))
    for (const statement of article.statements) yield toRow(article, statement)
}

/** One row for each live statement, article by article in the order of the words. */
export const statementTable: CsvTable = { columns, rows }
