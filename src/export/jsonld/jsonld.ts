import type { Params } from '../../graph/engine.ts'
import { objectLabels } from '../../graph/summaries.ts'
import { walkActors, walkArticleStatements, walkObjects } from '../../graph/walk.ts'
import { walkRelations } from '../../graph/walk-relations.ts'
import type { Source } from '../source.ts'
import { statementNode } from './statements.ts'
import { actorNode, articleNode, contextLine, nodeLine, objectNode, relationNode } from './things.ts'

async function* nodes({ engine, relations }: Source): AsyncGenerator<Params> {
  for await (const actor of walkActors(engine, false)) yield actorNode(actor)
  for await (const article of walkArticleStatements(engine)) {
    yield articleNode(article.id, article.node)
    for (const statement of article.statements) yield statementNode(article, statement)
  }
  for await (const object of walkObjects(engine, objectLabels, false)) yield objectNode(object)
  for await (const walked of walkRelations(engine)) {
    const relation = relations.get(walked.kind)
    if (relation) yield relationNode(walked, relation)
  }
}

/** The graph as one JSON-LD 1.1 document, a node a line; its context is in it, so that reading it needs no network. */
export async function* jsonldText(source: Source): AsyncGenerator<string> {
  yield `{"@context":${contextLine},`
  let before = '"@graph":[\n'
  for await (const node of nodes(source)) {
    yield before + nodeLine(node)
    before = ',\n'
  }
  yield before === ',\n' ? '\n]}\n' : '"@graph":[]}\n'
}
