import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Option } from 'commander'
import { InputError } from '../errors.ts'
import { checkRequest, type ExportRequest, formats, tables } from '../export/request.ts'
import { type Call, type Command, exit, serverOption } from './command.ts'
import { withDoor } from './door.ts'
import { write } from './print.ts'

// Written beside its place and moved there when whole: a reader never sees half an export.
const writeFile = async (path: string, content: AsyncIterable<string>): Promise<void> => {
  const half = `${path}.part`
  try {
    await pipeline(Readable.from(content), createWriteStream(half))
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    const { syscall, message } = error as NodeJS.ErrnoException
    throw syscall ? new InputError(`${path} cannot be written: ${message}.`) : error
  }
}

// Options that do not go together are a wrong call, as an unknown option is.
const checkCall = (request: ExportRequest, { usage }: Call): void => {
  try {
    checkRequest(request)
  } catch (error) {
    usage((error as Error).message)
  }
}

/** `demarche export`: the live graph, sorted, without the time of the run; equal graphs give equal bytes. */
export const exportGraph: Command = {
  name: 'export',
  summary: 'print the whole graph, or a table of it, in a canonical order',
  args: '',
  options: [
    new Option('--format <name>', 'form of the output').choices(formats).default('jsonl'),
    new Option('--what <table>', `table of a csv (default: ${tables[0]})`).choices(tables),
    new Option('--out <file>', 'write to this file'),
    new Option('--history', 'also what was retracted, with the times of recording'),
    serverOption,
  ],
  examples: [
    'demarche export --out graph.jsonl',
    'demarche export --format csv --what relations --out relations.csv',
    'demarche export | head -3',
  ],
  run: async (call) => {
    const { out, history, what, format = 'jsonl' } = call.options
    const request = { format, what, history }
    checkCall(request, call)
    await withDoor(call, async (door) => {
      const text = door.export(request)
      if (out) return writeFile(out, text)
      for await (const piece of text) await write(piece)
    })
    return exit.ok
  },
}
