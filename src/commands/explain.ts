import { InvalidArgumentError, Option } from 'commander'
import { toDocument } from '../article/document.ts'
import { readArticles } from '../article/read-article.ts'
import { InputError } from '../errors.ts'
import type { ExplainedSentence, Explanation } from '../explain/explanation.ts'
import { articleOptions, type Command, exit, flagsOf, type Options, oneArticle } from './command.ts'
import { explanationText } from './explanation-text.ts'
import { print, tell } from './print.ts'
import type { Layout } from './underline.ts'

const count = (words: string): number => {
  if (/^[1-9]\d*$/.test(words)) return Number(words)
  throw new InvalidArgumentError('Sentences are numbered from 1.')
}

const ofStatement = (sentences: readonly ExplainedSentence[], id: string): ExplainedSentence[] =>
  sentences
    .map((one) => ({ ...one, statements: one.statements.filter(({ statement }) => statement.id === id) }))
    .filter(({ statements }) => statements.length > 0)

/** The sentences asked for. */
const chosen = ({ sentences }: Explanation, { sentence, statement }: Options): readonly ExplainedSentence[] => {
  const numbered = sentences.filter(({ number }) => sentence === undefined || number === sentence)
  return statement === undefined ? numbered : ofStatement(numbered, statement)
}

const nothing = ({ sentence, statement }: Options): string =>
  statement === undefined
    ? `There is no sentence ${sentence}.`
    : `There is no statement ${statement}${sentence === undefined ? '' : ` in sentence ${sentence}`}: ids are those that \`demarche extract\` prints.`

const layoutOf = (color: boolean): Layout => ({
  width: Math.max(40, Math.min(process.stdout.columns || 100, 120)),
  colour: color && process.stdout.isTTY === true && process.stdout.hasColors(),
})

/** `demarche explain`: which rule made which statement, and what was given up and why; needs no database. */
export const explain: Command = {
  name: 'explain',
  summary: 'show which rule made which statement of an article, and why other readings were dropped',
  args: '<input>',
  options: [
    new Option('--sentence <number>', 'this sentence alone').argParser(count),
    new Option('--statement <id>', 'this statement alone'),
    ...articleOptions,
  ],
  examples: ['demarche explain article.txt', 'echo "Oman vowed to open the strait." | demarche explain - --sentence 1'],
  run: async (call) => {
    await oneArticle(call)
    const { createExplainer } = await import('../explain/explain.ts')
    const explainer = createExplainer()
    const layout = layoutOf(call.config.color)
    let code: number = exit.ok
    let shown = 0
    for await (const read of readArticles(call.args, { flags: flagsOf(call.options) })) {
      if ('error' in read) {
        tell(`${read.place}: ${read.error.message}`)
        code = exit.failed
        continue
      }
      const explanation = explainer(toDocument(read.article))
      const sentences = chosen(explanation, call.options)
      if (sentences.length === 0) continue
      const found = { ...explanation, sentences }
      await print(
        call.options.json ? JSON.stringify(found) : `${shown > 0 ? '\n' : ''}${explanationText(found, layout)}`,
      )
      shown++
    }
    if (shown === 0 && code === exit.ok) throw new InputError(nothing(call.options))
    return code
  },
}
