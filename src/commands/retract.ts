import { type Command, exit, serverOption } from './command.ts'
import { withDoor } from './door.ts'
import { print } from './print.ts'
import { dataOf } from './server-door.ts'

const mutation = 'mutation Retract($id: ID!) { retractArticle(id: $id) { id statements } }'

/** `demarche retract`: takes an article out of the live graph; its statements stay in the ledger. */
export const retract: Command = {
  name: 'retract',
  summary: 'take an article, by its id or address, out of the live graph',
  args: '<article>',
  options: [serverOption],
  examples: ['demarche retract https://example.org/article.html'],
  run: async (call) => {
    const [id] = call.args
    const answer = await withDoor(call, (door) => door.ask(mutation, { id }))
    const { retractArticle } = dataOf<{ retractArticle: { id: string; statements: number } }>(answer)
    const { statements } = retractArticle
    await print(
      call.options.json
        ? JSON.stringify(retractArticle)
        : `Retracted ${retractArticle.id} with ${statements} ${statements === 1 ? 'statement' : 'statements'}.`,
    )
    return exit.ok
  },
}
