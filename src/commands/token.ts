import { Option } from 'commander'
import { allRoles } from '../api/client.ts'
import { makeToken, toTokenLine } from '../api/token-file.ts'
import { isKnownError } from '../errors.ts'
import { type Call, type Command, exit } from './command.ts'
import { print } from './print.ts'

const made = ({ options, usage }: Call) => {
  const { name, role = [] } = options
  if (!name || role.length === 0) return usage('A token has a name and a role: give --name and --role.')
  try {
    return makeToken(name, role)
  } catch (error) {
    if (!isKnownError(error)) throw error
    return usage(error.message)
  }
}

/** `demarche token`: makes a bearer token; prints it once, and the line for the file that DEMARCHE_TOKENS names. Keeps nothing. */
export const token: Command = {
  name: 'token',
  summary: 'make a bearer token, and the line of it for the file that DEMARCHE_TOKENS names',
  args: '',
  options: [
    new Option('--role <role...>', 'what its holder may do').choices(allRoles),
    new Option('--name <name>', 'whose it is: letters, digits, or one of . _ - @'),
  ],
  examples: ['demarche token --role INGEST --name newsroom', 'demarche token --role INGEST CURATE --name desk'],
  run: async (call) => {
    const { token: secret, kept } = made(call)
    const line = toTokenLine(kept)
    const told = [
      `token, for its holder; it is not shown again: ${secret}`,
      '',
      'line for the file that DEMARCHE_TOKENS names:',
      line,
    ]
    await print(call.options.json ? JSON.stringify({ token: secret, ...kept }) : told.join('\n'))
    return exit.ok
  },
}
