import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { openEngine } from '../graph/engine.ts'
import { openApi } from './bench-api.ts'
import { type Asked, measureQueries, type Sample } from './bench-query.ts'

interface Task {
  readonly folder: string
  readonly samples: readonly Sample[]
  readonly calls: number
}

/**
 * As `measureQueries`, of the embedded graph in `folder` (which nobody else may hold open), in a thread whose memory holds nothing but the server:
 * the bench itself keeps the readings of all articles, and a collector of garbage that looks through them would slow each question.
 */
export const measureApart = (task: Task): Promise<Record<string, Asked>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

if (!isMainThread) {
  const { folder, samples, calls }: Task = workerData
  const engine = await openEngine(folder)
  const { ask } = await openApi(engine)
  const measured = await measureQueries(ask, samples, calls)
  await engine.close()
  parentPort?.postMessage(measured)
}
