import { stat } from 'node:fs/promises'
import { Presets, SingleBar } from 'cli-progress'
import { filesIn } from '../article/source.ts'

const sizeOf = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) return found?.size ?? 0
  const sizes = await Promise.all((await filesIn(path)).map(sizeOf))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** A progress bar over the bytes of the inputs, on standard error; silent where that is no terminal. */
export const startProgress = async (inputs: readonly string[]) => {
  if (!process.stderr.isTTY) return { onBytes: () => {}, onArticle: () => {}, stop: () => {} }
  const sizes = await Promise.all(inputs.map(sizeOf))
  const bar = new SingleBar(
    {
      format: '{bar} {percentage} % | {articles} articles | {duration_formatted}',
      stream: process.stderr,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  let articles = 0
  bar.start(
    Math.max(
      1,
      sizes.reduce((sum, size) => sum + size, 0),
    ),
    0,
    { articles },
  )
  return {
    onBytes: (count: number) => bar.increment(count),
    onArticle: () => bar.update({ articles: ++articles }),
    stop: () => bar.stop(),
  }
}
