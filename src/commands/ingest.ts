import { readArticles } from '../article/read-article.ts'
import { articleOptions, type Command, exit, flagsOf, oneArticle, serverOption } from './command.ts'
import { type Door, withDoor } from './door.ts'
import { print } from './print.ts'
import { startProgress } from './progress.ts'
import { reportText, toReport } from './report.ts'

/** `demarche ingest`: articles into the graph; a table of what became of them. Fails when one of them failed. */
export const ingest: Command = {
  name: 'ingest',
  summary: 'read articles into the graph: files, folders, addresses, or - for standard input',
  args: '<input...>',
  options: [...articleOptions, serverOption],
  examples: [
    'demarche ingest article.txt --title "Talks go on" --date 2025-05-02 --publisher "The Post"',
    'demarche ingest news/ articles.jsonl https://example.org/article.html',
    'cat article.md | demarche ingest -',
  ],
  run: async (call) => {
    await oneArticle(call)
    const { args, options } = call
    const work = async (door: Door): Promise<number> => {
      const progress = await startProgress(args)
      const read = readArticles(args, { flags: flagsOf(options), onBytes: progress.onBytes })
      const report = await toReport(door.ingest(read), progress.onArticle).finally(progress.stop)
      await print(options.json ? JSON.stringify(report) : reportText(report))
      return report.failed > 0 ? exit.failed : exit.ok
    }
    return withDoor(call, work, { makes: true })
  },
}
