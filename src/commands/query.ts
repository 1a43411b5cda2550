import { text } from 'node:stream/consumers'
import { Option } from 'commander'
import { type Call, type Command, exit, serverOption } from './command.ts'
import { withDoor } from './door.ts'
import { print, tell } from './print.ts'

const variablesOf = ({ options, usage }: Call): object => {
  try {
    const value: unknown = JSON.parse(options.variables ?? '{}')
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {}
  return usage(`--variables is no JSON object such as '{"id": "russia"}'.`)
}

/** `demarche query`: the answer to a GraphQL query as JSON. Fails when the answer has errors. */
export const query: Command = {
  name: 'query',
  summary: 'ask the graph in GraphQL; - reads the query from standard input',
  args: '<graphql>',
  options: [new Option('--variables <json>', 'variables of the query, as a JSON object'), serverOption],
  examples: [
    `demarche query '{ claims(by: "russia", first: 3) { edges { node { text } } } }'`,
    `demarche query 'query A($id: ID) { actor(id: $id) { name } }' --variables '{"id": "russia"}'`,
  ],
  run: async (call) => {
    const variables = variablesOf(call)
    const [given = ''] = call.args
    const graphql = given === '-' ? await text(process.stdin) : given
    const { data, errors } = await withDoor(call, (door) => door.ask(graphql, variables))
    for (const { message } of errors ?? []) tell(message)
    if (call.options.json) await print(JSON.stringify({ data, errors }))
    else if (data) await print(JSON.stringify(data, null, 2))
    return errors ? exit.failed : exit.ok
  },
}
