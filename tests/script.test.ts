import { parseArgs } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { InputError } from '../src/errors.ts'
import { runScript, wrongCall } from '../src/script.ts'

describe('a script', () => {
  const run = async (work: () => void) => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await runScript('npm run this', work)
    return [process.exitCode, told.mock.calls.map(([text]) => text).join('')]
  }
  afterEach(() => {
    vi.restoreAllMocks()
    process.exitCode = undefined
  })

  test('that goes well ends with 0 and says nothing', async () => {
    expect(await run(() => {})).toEqual([undefined, ''])
  })
  test('that fails ends with 1 and a sentence', async () => {
    const fail = () => {
      throw new InputError('There is no gold.')
    }
    expect(await run(fail)).toEqual([1, 'There is no gold.\n'])
  })
  test('that is called wrongly ends with 2 and its usage', async () => {
    const fail = () => {
      throw wrongCall('Give a folder.')
    }
    expect(await run(fail)).toEqual([2, 'Give a folder.\nUsage: npm run this\n'])
    const [code, told] = await run(() => void parseArgs({ args: ['--nonsense'], options: {} }))
    expect(code).toBe(2)
    expect(told).toMatch(/--nonsense.*\nUsage: npm run this\n$/s)
  })
  test('keeps the stack of a bug', async () => {
    const bug = new TypeError('x is undefined')
    const work = () => {
      throw bug
    }
    await expect(runScript('npm run this', work)).rejects.toBe(bug)
  })
})
