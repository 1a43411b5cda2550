import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { queriesToTry } from '../src/commands/queries-to-try.ts'
import { packageFolder } from '../src/ontology/yaml-file.ts'
import { demarche, emptyFolder, startServing, stopAll } from './process.ts'

const text = 'Russia attacked Ukraine on Friday. Ukraine said that Moscow had agreed to a truce.'
const article = (id: string, words = text) => ({
  id,
  title: `Article ${id}`,
  publishedAt: '2025-05-02',
  publisher: 'P',
  text: words,
})
const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

afterAll(stopAll)

describe('calling', () => {
  const cwd = emptyFolder()

  test('--version prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
    expect(await demarche(['--version'], { cwd })).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
  test.each(['ingest', 'extract', 'explain', 'serve', 'query', 'export', 'retract', 'stats', 'token', 'doctor'])(
    '%s --help has an example',
    async (name) => {
      const { code, out } = await demarche([name, '--help'], { cwd })
      expect(code).toBe(0)
      expect(out).toMatch(new RegExp(`Examples?:\\n(  \\$ .*\\n)*  \\$ .*demarche ${name}\\b`))
      expect(out).toContain('--json')
    },
  )
  test.each([
    [['--nonsense'], /unknown option '--nonsense'/],
    [['stats', '--nonsense'], /unknown option '--nonsense'/],
    [['nonsense'], /unknown command 'nonsense'/],
    [[], /Usage: demarche/],
    [['ingest'], /missing required argument 'input'/],
    [['stats', 'more'], /too many arguments/],
    [['ingest', 'a.txt', '--date', 'soon'], /"soon" is no date/],
    [['ingest', 'a.txt', '--url', 'here'], /It is no address/],
    [['ingest', 'a.txt', 'b.txt', '--title', 'T'], /--title and --url name one article/],
    [['ingest', 'a.jsonl', '--title', 'T'], /--title and --url name one article/],
    [['ingest', '.', '--url', 'https://example.org/'], /--title and --url name one article/],
    [['ingest', 'a.txt', '--url', 'ftp://example.org/'], /It is no address/],
    [['explain', 'a.txt', '--sentence', '0'], /Sentences are numbered from 1/],
    [['explain', 'a.txt', 'b.txt'], /too many arguments/],
    [['serve', '--host', '0.0.0.0'], /set DEMARCHE_TOKEN/],
    [['stats', '--nonsense'], /demarche stats --help/],
    [['export', '--format', 'doc'], /Allowed choices are jsonl, csv, graphml, gexf, jsonld, ftm/],
    [['export', '--format', 'csv', '--what', 'all'], /Allowed choices are statements, relations, commitments, matrix/],
    [['export', '--what', 'matrix'], /chosen of csv alone/],
    [['export', '--format', 'csv', '--history'], /as jsonl alone, not as csv/],
    [['serve', '--port', '99999'], /It is no port/],
    [['query', '{ stats { articles } }', '--variables', '[]'], /--variables is no JSON object/],
    [['stats', '--server', 'here'], /It is no address/],
    [['token'], /give --name and --role/],
    [['token', '--name', 'a', '--role', 'ADMIN'], /Allowed choices are READ, INGEST, CURATE/],
    [['token', '--name', 'a b', '--role', 'READ'], /The name must be letters, digits/],
  ])('%j ends with 2 and a sentence', async (args, sentence) => {
    const { code, out, err } = await demarche(args, { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/^ +at /m)
  })
  test.each([
    [['stats', '--json', '--nonsense'], 2, 'USAGE', /unknown option '--nonsense'/],
    [['stats', '--json'], 1, 'INPUT', /^There is no graph at .demarche.graph: `demarche ingest` makes one\.$/],
  ])('%j tells a program why', async (args, code, word, sentence) => {
    const ended = await demarche(args, { cwd })
    expect(ended).toMatchObject({ code, err: '' })
    expect(JSON.parse(ended.out)).toEqual({ error: { code: word, message: expect.stringMatching(sentence) } })
  })
  test.each([['stats'], ['export'], ['query', '{ stats { articles } }'], ['retract', 'a']])(
    '%s makes no graph where none is',
    async (...args) => {
      const { code, out, err } = await demarche(args, { cwd })
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toMatch(/There is no graph at .*: `demarche ingest` makes one\./)
      expect(existsSync(join(cwd, '.demarche'))).toBe(false)
    },
  )
  test('a wrong environment variable ends with 2 and its name', async () => {
    const { code, err } = await demarche(['stats'], { cwd, env: { PORT: 'four' } })
    expect(code).toBe(2)
    expect(err).toMatch(/^error: PORT: must be a port number\.\n/)
  })
})

describe('token', () => {
  const cwd = emptyFolder()

  test('makes a token that its line in the file lets in, for its role', async () => {
    const made = await demarche(['token', '--name', 'newsroom', '--role', 'INGEST', '--json'], { cwd })
    const { token, ...kept } = JSON.parse(made.out)
    expect(kept).toEqual({ name: 'newsroom', roles: ['INGEST'], sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(token).toMatch(/^[\w-]{43}$/)
    const shown = await demarche(['token', '--name', 'desk', '--role', 'CURATE', 'INGEST'], { cwd })
    expect(shown.out).toMatch(/it is not shown again: [\w-]{43}\n/)
    expect(shown.out).toMatch(/\n- \{ name: "desk", roles: \[CURATE, INGEST\], sha256: "[0-9a-f]{64}" \}\n$/)
  })
})

describe('extract', () => {
  const cwd = emptyFolder()

  test('prints one line of JSON per article, reports bad ones, and goes on', async () => {
    writeFileSync(join(cwd, 'a.jsonl'), `${lines(article('a1'))}no json\n${lines(article('a2'), { title: 'T' })}`)
    const { code, out, err } = await demarche(['extract', 'a.jsonl', 'none.txt'], { cwd })
    expect(code).toBe(1)
    expect(err).toMatch(
      /^a\.jsonl:2: It is no JSON.*\na\.jsonl:4: It is no article.*\nnone\.txt: There is no such file or folder\.\n$/,
    )
    const read = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(read.map(({ id }) => id)).toEqual(['a1', 'a2'])
    expect(Object.keys(read[0])).toEqual([
      'id',
      'title',
      'publishedAt',
      'publisher',
      'url',
      'text',
      'statements',
      'actors',
    ])
    expect(read[0].text).toBe(text)
    expect(read[0].actors.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['russia', 'ukraine']))
    expect(read[0].statements.length).toBeGreaterThan(1)
    for (const { evidence } of read[0].statements) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })
  test('makes no graph', () => {
    expect(existsSync(join(cwd, '.demarche'))).toBe(false)
  })
  test('takes fields from flags, and the article from standard input', async () => {
    const { code, out } = await demarche(['extract', '-', '--date', '2 May 2025', '--publisher', 'P', '--json'], {
      cwd,
      stdin: text,
    })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ publishedAt: '2025-05-02', publisher: 'P', text })
  })
  test('ends quietly when its reader has enough', async () => {
    writeFileSync(
      join(cwd, 'many.jsonl'),
      lines(...Array.from({ length: 200 }, (_, n) => article(`a${n}`, `${text} ${n}`))),
    )
    const child = spawn(process.execPath, [join(packageFolder, 'dist/cli.js'), 'extract', 'many.jsonl'], { cwd })
    let err = ''
    child.stderr.on('data', (chunk) => (err += chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((ended) => child.on('close', ended))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe('explain', () => {
  const cwd = emptyFolder()
  const words = 'Moldova pledged support to Chad. Russia promised Ukraine that it would reply if Peru attacked Chile.'
  const explain = (...args: string[]) => demarche(['explain', '-', ...args], { cwd, stdin: words })

  test('marks the words of each sentence and leads to the line of each rule', async () => {
    const { code, out, err } = await explain('--sentence', '2', '--date', '2025-05-02')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(
      [
        '  2 Russia promised Ukraine that it would reply if Peru attacked Chile.',
        '    ssssss ^^^^^^^^ ttttttt ~~~~~~~~~~~~~~~~~~~~??????????????????????',
      ].join('\n'),
    )
    const [, place = '', line = ''] = /^ {6}rule +PROMISED\S+ +(\S+):(\d+)$/m.exec(out) ?? []
    expect(readFileSync(join(packageFolder, place), 'utf8').split('\n')[Number(line) - 1]).toMatch(
      /^ {2}- verb: .*\bpromise\b/,
    )
    expect(out).toMatch(/ATTACKED {2}“attacked” {2}told in a condition alone \(CONDITIONAL\)\n/)
    expect(out).toMatch(/source +Russia {2}“Russia”, by name\n/)
    expect(out).not.toContain('Moldova')
  })
  test('--json says the same to a program, and which rule kept another away', async () => {
    const { out } = await explain('--json')
    const { sentences } = JSON.parse(out)
    expect(sentences.map(({ number }: { number: number }) => number)).toEqual([1, 2])
    expect(sentences[0].passedOver).toContainEqual({
      cue: { start: 8, end: 15, text: 'pledged' },
      rule: { id: 'PROMISED/verb-promise', place: expect.stringMatching(/^schema\/relations\/PROMISED\.yaml:\d+$/) },
      reason: 'kept away',
      unmet: null,
      by: { id: expect.stringMatching(/^PROMISED\/verb-/), place: expect.stringMatching(/\.yaml:\d+$/) },
    })
    const [{ statement, rule, source }] = sentences[1].statements
    expect({ kind: statement.kind, rule, source }).toMatchObject({
      kind: 'PROMISED',
      rule: { id: statement.rule },
      source: { by: 'name' },
    })
    const one = await explain('--json', '--statement', statement.id)
    expect(JSON.parse(one.out).sentences).toMatchObject([{ number: 2, statements: [{ statement }] }])
  })
  test.each([
    [['--sentence', '3'], /There is no sentence 3\./],
    [['--statement', 'none'], /There is no statement none: ids are those that `demarche extract` prints\./],
  ])('%j ends with 1 and a sentence', async (args, sentence) => {
    const { code, err } = await explain(...args)
    expect(code).toBe(1)
    expect(err).toMatch(sentence)
  })
})

describe('a graph', () => {
  const cwd = emptyFolder()
  const run = (args: readonly string[], stdin = '') => demarche(args, { cwd, stdin })

  test('is not there before the first article', async () => {
    const { code, out } = await run(['doctor', '--json'])
    expect({ code, ...JSON.parse(out) }).toMatchObject({
      code: 0,
      facts: { state: expect.stringMatching(/no graph yet/) },
      problems: [],
    })
    expect(existsSync(join(cwd, '.demarche'))).toBe(false)
  })
  test('takes articles in and tells in a table what became of them', async () => {
    writeFileSync(join(cwd, 'a.jsonl'), `${lines(article('a1'), article('a2'))}no json\n`)
    const { code, out, err } = await run(['ingest', 'a.jsonl'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(
      /^articles +3\n─+ {2}─\nnew +2\nunchanged +0\nfailed +1\n {2}a\.jsonl:3: It is no JSON.*\n\nstatements +\d+\n/,
    )
    expect(out).toMatch(/\ndeed +2\n/)
    expect(out).toMatch(/\ndropped candidates +\d+\n/)
  })
  test('takes nothing in twice', async () => {
    const { code, out } = await run(['ingest', 'a.jsonl', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ new: 0, unchanged: 2, failed: 1, statements: {} })
  })
  test('answers GraphQL', async () => {
    const query = 'query A($id: ID!) { article(id: $id) { title statements { totalCount edges { node { quote } } } } }'
    const { code, out } = await run(['query', query, '--variables', '{"id":"a1"}'])
    expect(code).toBe(0)
    expect(JSON.parse(out).article).toMatchObject({
      title: 'Article a1',
      statements: { totalCount: expect.any(Number) },
    })
    expect(JSON.parse(out).article.statements.edges[0].node.quote.length).toBeGreaterThan(0)
  })
  test.each(queriesToTry)('answers: $question', async ({ graphql }) => {
    const { code, out, err } = await run(['query', '-', '--json'], graphql)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(Object.keys(JSON.parse(out).data)).toHaveLength(1)
  })
  test('says what is wrong with a query', async () => {
    expect(await run(['query', '{ nothing }'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/Cannot query field "nothing"/),
    })
  })
  test('counts what it holds', async () => {
    const { code, out } = await run(['stats', '--json'])
    expect({ code, ...JSON.parse(out) }).toMatchObject({
      code: 0,
      engine: 'embedded',
      counts: { articles: 2 },
      families: { deed: 2 },
    })
    expect((await run(['stats'])).out).toMatch(/\narticles +2\n/)
  })
  test('is looked over by the doctor', async () => {
    const { code, out } = await run(['doctor'])
    expect(code).toBe(0)
    expect(out).toMatch(/\nengine +embedded\nversion +Grafeo .*\nconstraints +all there\n/)
    expect(out).toMatch(/✓ All is well\.\n$/)
  })
  test('is exported in the same bytes every time, to standard output and to a file', async () => {
    const { code, out } = await run(['export'])
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).record),
    ).toEqual(expect.arrayContaining(['article', 'actor', 'statement']))
    expect(await run(['export', '--format', 'jsonl', '--out', 'graph.jsonl'])).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(join(cwd, 'graph.jsonl'), 'utf8')).toBe(out)
    const relations = await run(['export', '--format', 'csv', '--what', 'relations'])
    expect(relations).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^sourceId,.*\r\nrussia,Russia,ATTACKED,/),
    })
    expect(await run(['export', '--out', 'no/where.jsonl'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/cannot be written/),
    })
  })
  test('gives an article back as if it had never been there', async () => {
    const before = (await run(['export'])).out
    expect((await run(['ingest', '-', '--json'], lines(article('a3', 'Iran attacked Israel on Monday.')))).code).toBe(0)
    expect((await run(['export'])).out).not.toBe(before)
    expect(await run(['retract', 'a3'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Retracted a3 with \d+ statements?\.\n$/),
    })
    expect((await run(['export'])).out).toBe(before)
    expect((await run(['export', '--history'])).out).toContain('Iran attacked Israel')
    expect(await run(['retract', 'a3'])).toMatchObject({ code: 1, err: expect.stringMatching(/a3/) })
  })
})

describe('a database that cannot be used ends with 1 and a sentence', () => {
  const cwd = emptyFolder()
  const sentence = async (env: Record<string, string>, args = ['stats']) => {
    const { code, out, err } = await demarche(args, { cwd, env })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^demarche: .*\n$/)
    return err
  }
  test('a file of something else, which stays as it was', async () => {
    writeFileSync(join(cwd, 'notes.txt'), 'no database')
    expect(await sentence({ DEMARCHE_DB: 'notes.txt' })).toMatch(/notes\.txt is something else than a graph database/)
    expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toBe('no database')
  })
  test('an address where nothing answers', async () => {
    expect(await sentence({ DEMARCHE_DB: 'bolt://127.0.0.1:1' })).toMatch(/No Neo4j answers at bolt:\/\/127\.0\.0\.1:1/)
  })
  test('a scheme that is no database', async () => {
    expect(await sentence({ DEMARCHE_DB: 'mysql://127.0.0.1' })).toMatch(/No database is known for mysql:\/\//)
  })
  test('a server that is none', async () => {
    const other = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
    await new Promise((listening) => other.once('listening', listening))
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
    expect(await sentence({}, ['stats', '--server', url])).toMatch(/is no demarche server/)
    await new Promise((closed) => other.close(closed))
    expect(await sentence({}, ['stats', '--server', url])).toMatch(/No demarche server answers at .*ECONNREFUSED/)
  })
  test('is told by the doctor too', async () => {
    const { code, out } = await demarche(['doctor', '--json'], { cwd, env: { DEMARCHE_DB: 'bolt://127.0.0.1:1' } })
    expect(code).toBe(1)
    expect(JSON.parse(out).problems).toEqual([expect.stringMatching(/No Neo4j answers/)])
  })
})

describe('serving', () => {
  const cwd = emptyFolder()
  const run = (args: readonly string[], stdin = '') => demarche(args, { cwd, stdin })
  beforeAll(() => writeFileSync(join(cwd, 'a.jsonl'), lines(article('a1'), article('a2'))))

  test('the commands of a second terminal go through the server that holds the graph', async () => {
    const serving = await startServing(['--ingest', 'a.jsonl'], { cwd })
    expect(serving.ingested).toMatchObject({ new: 2, unchanged: 0 })
    const [stats, doctor] = [await run(['stats', '--json']), await run(['doctor', '--json'])]
    expect(JSON.parse(stats.out).counts).toMatchObject({ articles: 2 })
    expect(JSON.parse(doctor.out)).toMatchObject({ facts: { 'served at': new URL(serving.url).origin }, problems: [] })
    const bad = await run(
      ['ingest', '-', '--json'],
      `${lines(article('a2'), article('a3', 'Iran attacked Israel on Monday.'))}no json\n`,
    )
    expect({ code: bad.code, ...JSON.parse(bad.out) }).toMatchObject({
      code: 1,
      new: 1,
      unchanged: 1,
      failed: 1,
      statements: { deed: 1 },
    })
    expect(JSON.parse((await run(['query', '{ articles { totalCount } }'])).out)).toEqual({
      articles: { totalCount: 3 },
    })
    const exported = (await run(['export'])).out
    const table = await run(['export', '--format', 'csv', '--what', 'relations'])
    expect(table.out).toMatch(/^iran,Iran,ATTACKED,/m)
    expect((await run(['retract', 'a3'])).code).toBe(0)
    expect((await run(['export'])).out).not.toBe(exported)
    expect((await run(['export', '--history'])).out).toContain('Iran attacked Israel')
    const elsewhere = await demarche(['stats', '--json', '--server', serving.url], { cwd: emptyFolder() })
    expect(JSON.parse(elsewhere.out).counts).toMatchObject({ articles: 2 })
    expect(await run(['serve'])).toMatchObject({ code: 1, err: expect.stringMatching(/held by another process/) })

    expect(await serving.signal('SIGTERM')).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse((await run(['stats', '--json'])).out).counts).toMatchObject({ articles: 2 })
  })
  test('a server that was killed leaves no lock, and its articles', async () => {
    const first = await startServing(['--ingest', 'a.jsonl'], { cwd })
    await run(['ingest', '-'], lines(article('a4', 'Iran attacked Israel on Tuesday.')))
    await first.signal('SIGKILL')
    expect(JSON.parse((await run(['stats', '--json'])).out).counts).toMatchObject({ articles: 3 })
    const second = await startServing(['--ingest', 'a.jsonl'], { cwd })
    expect(second.ingested).toMatchObject({ new: 0, unchanged: 2 })
    expect(await second.signal('SIGINT')).toMatchObject({ code: 0, err: '' })
  })
  test('prints what it ingested, the address, and three queries to try', async () => {
    const child = spawn(
      process.execPath,
      [join(packageFolder, 'dist/cli.js'), 'serve', '--port', '0', '--ingest', 'a.jsonl'],
      { cwd },
    )
    let out = ''
    const code = await new Promise((ended) => {
      child.stdout.on('data', (chunk) => {
        out += chunk
        if (out.includes('Ctrl-C')) child.kill('SIGINT')
      })
      child.on('close', ended)
    })
    expect(code).toBe(0)
    expect(out).toMatch(/^articles +2\n/)
    expect(out).toMatch(/GraphQL and GraphiQL at http:\/\/127\.0\.0\.1:\d+\/graphql\n/)
    for (const { graphql } of queriesToTry) expect(out).toContain(graphql)
  })
  test('mutations need the token, where there is one', async () => {
    const env = { DEMARCHE_TOKEN: 'secret' }
    // A collector of traces that does not answer holds nothing up.
    const deaf = { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }
    const serving = await startServing([], { cwd, env: deaf })
    expect(await run(['retract', 'a1'])).toMatchObject({ code: 1, err: expect.stringMatching(/set DEMARCHE_TOKEN/) })
    const base = new URL(serving.url).origin
    expect((await fetch(base)).url).toBe(serving.url)
    expect(await (await fetch(`${base}/nowhere`)).text()).toMatch(/GraphQL and GraphiQL are at \/graphql/)
    expect((await run(['stats'])).code).toBe(0)
    expect(await demarche(['retract', 'a1'], { cwd, env })).toMatchObject({ code: 0 })
    expect(await serving.signal('SIGTERM')).toMatchObject({ code: 0 })
  })
  test('others are not served without a token', async () => {
    expect(await run(['serve', '--host', '0.0.0.0', '--port', '0'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/DEMARCHE_TOKEN/),
    })
  })
  test('a port that is taken is named', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => other.once('listening', listening))
    const { port } = other.address() as AddressInfo
    expect(await run(['serve', '--port', String(port)])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is taken: set PORT/),
    })
    other.close()
  })
})
