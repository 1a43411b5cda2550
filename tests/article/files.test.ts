import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOf, freshFolder, readAll, readOne, stdinOf } from './reading.ts'

describe('plain text', () => {
  test('takes a first line without a stop, followed by a blank line, as the title', async () => {
    const article = await readOne(
      fileOf('a.txt', 'Norland recalls its envoy\n\nNorland recalled its envoy on Friday.\nIt gave no reason.\n'),
    )
    expect(article.title).toBe('Norland recalls its envoy')
    expect(article.text).toBe('Norland recalled its envoy on Friday.\nIt gave no reason.')
  })
  test('keeps a first line that is a sentence in the text', async () => {
    const article = await readOne(fileOf('a.txt', 'Norland recalled its envoy.\n\nIt gave no reason.'))
    expect(article).toMatchObject({ title: '', text: 'Norland recalled its envoy.\n\nIt gave no reason.' })
  })
  test('keeps a first line without a blank line after it in the text', async () => {
    expect(await readOne(fileOf('a.txt', 'A headline\nand its text.'))).toMatchObject({
      title: '',
      text: 'A headline\nand its text.',
    })
  })
  test('takes flags for what the file does not say; its own title is a guess', async () => {
    const flags = { title: 'T', publishedAt: '3 May 2025', publisher: 'P', author: 'A', url: 'https://example.org/x' }
    const article = await readOne(fileOf('a.txt', 'A headline\n\nIts text.'), { flags })
    expect(article).toMatchObject({ ...flags, publishedAt: '2025-05-03', text: 'Its text.' })
  })
  test('does not let flags overrule what the file says', async () => {
    const file = fileOf(
      'a.json',
      JSON.stringify({ title: 'T', publishedAt: '2025-05-02', publisher: '', text: 'Words.' }),
    )
    const flags = { title: 'Other', publishedAt: '2025-05-09', publisher: 'P' }
    expect(await readOne(file, { flags })).toMatchObject({ title: 'T', publishedAt: '2025-05-02', publisher: 'P' })
  })
  test('turns Windows and old Mac line ends into "\\n"', async () => {
    expect((await readOne(fileOf('a.txt', 'One.\r\nTwo.\rThree.'))).text).toBe('One.\nTwo.\nThree.')
  })
})

describe('Markdown', () => {
  const body = [
    '# The **truce** talks',
    '',
    'Norland *offered* a [truce](https://example.org/t "x") on `Friday`,',
    'and ~~Sudland~~ refused it.[^1]',
    '![map](map.png)',
    '',
    '> Both sides said_so, said __nobody__.',
    '',
    '- First point',
    '- Second \\*point\\*',
    '1. Third point',
    '',
    '---',
    '',
    '## Reactions ##',
    'None came.<br>At all. <!-- hidden -->',
    '',
    '[ref]: https://example.org/ref',
  ].join('\n')

  test('takes marks off and keeps the words', async () => {
    const article = await readOne(fileOf('a.md', body))
    expect(article.title).toBe('The truce talks')
    expect(article.text.split('\n\n')).toEqual([
      'Norland offered a truce on Friday, and Sudland refused it.',
      'Both sides said_so, said nobody.',
      'First point',
      'Second *point*',
      'Third point',
      'Reactions',
      'None came. At all.',
    ])
  })
  test('leaves code blocks out', async () => {
    const source = 'Norland agreed.\n\n```js\nlet x = 1\n```\n\nSudland refused.\n\n~~~\ncode\n~~~\n'
    expect((await readOne(fileOf('a.md', source))).text).toBe('Norland agreed.\n\nSudland refused.')
  })
  test('takes the fields of its front matter', async () => {
    const matter =
      'title: "Truce: the talks"\ndate: 2025-05-02\npublisher: The Norland Post\nurl: https://example.org/1\nauthor: J. Doe'
    expect(await readOne(fileOf('a.md', `---\n${matter}\n---\n\nNorland offered a truce.\n`))).toMatchObject({
      title: 'Truce: the talks',
      publishedAt: '2025-05-02',
      publisher: 'The Norland Post',
      url: 'https://example.org/1',
      author: 'J. Doe',
      text: 'Norland offered a truce.',
    })
  })
})

describe('JSON', () => {
  const article = { id: 'a1', title: 'T', publishedAt: '2025-05-02', publisher: 'P', url: 'https://example.org/1' }
  const text = '  Words,\r\nexactly as given: “ü”. \n'

  test('keeps the text of one article exactly as given', async () => {
    expect(await readOne(fileOf('a.json', JSON.stringify({ ...article, text }, null, 2)))).toEqual({ ...article, text })
  })
  test('reads one article a line, with its line as its place', async () => {
    const lines = [1, 2, 3].map((n) => JSON.stringify({ ...article, id: `a${n}`, text }))
    const path = fileOf('a.jsonl', `\ufeff${lines[0]}\n\n${lines[1]}\r\n${lines[2]}`)
    const read = await readAll(path)
    expect(read.map(({ place }) => place)).toEqual([`${path}:1`, `${path}:3`, `${path}:4`])
    expect(read.map((each) => 'article' in each && each.article)).toEqual(
      [1, 2, 3].map((n) => ({ ...article, id: `a${n}`, text })),
    )
  })
  test.each(['date', 'published', 'published_at'])('takes %s for its day, and "" for unknown', async (name) => {
    const path = fileOf(
      'a.json',
      JSON.stringify({ id: '', title: '', publishedAt: '', url: '', [name]: '2 May 2025', text }),
    )
    expect(await readOne(path)).toEqual({ title: '', publishedAt: '2025-05-02', text })
  })
  test('takes the day of a time', async () => {
    const path = fileOf('a.json', JSON.stringify({ ...article, publishedAt: '2025-05-02T23:30:00-05:00', text }))
    expect((await readOne(path)).publishedAt).toBe('2025-05-02')
  })
  test('reads JSON lines in UTF-16', async () => {
    const line = JSON.stringify({ ...article, text })
    const bytes = Buffer.from(`\ufeff${line}\n${line}\n`, 'utf16le')
    expect(await readAll(fileOf('a.jsonl', bytes))).toHaveLength(2)
    expect((await readAll(fileOf('a.jsonl', bytes)))[1]).toMatchObject({ article: { text } })
  })
})

describe('a folder', () => {
  test('is read in order of path, with its folders, and without what is no article', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'b'))
    mkdirSync(join(folder, '.git'))
    for (const name of ['c.txt', 'a.md', 'b/z.html', 'b/notes.csv', '.hidden.txt', '.git/x.txt'])
      writeFileSync(join(folder, name), '<p>Norland offered its neighbour a truce of ten days on Friday morning.</p>')
    const places = (await readAll(folder)).map(({ place }) => place.slice(folder.length + 1))
    expect(places).toEqual(['a.md', 'b/z.html', 'c.txt'])
  })
  test('holds bad articles without harm to the rest', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, '1.txt'), '')
    writeFileSync(join(folder, '2.txt'), 'Norland offered a truce.')
    writeFileSync(join(folder, '3.json'), '{')
    writeFileSync(join(folder, '4.txt'), 'Sudland refused.')
    expect((await readAll([folder, 'nowhere.txt'])).map((read) => 'article' in read)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ])
  })
})

describe('standard input', () => {
  const line = JSON.stringify({ id: 'a1', title: 'T', text: 'Norland offered a truce.' })

  test('may hold JSON lines', async () => {
    const read = await readAll('-', { stdin: stdinOf(`${line}\n${line}\n`) })
    expect(read.map(({ place }) => place)).toEqual(['standard input:1', 'standard input:2'])
  })
  test('may hold one article in JSON spread over lines', async () => {
    const stdin = stdinOf(JSON.stringify(JSON.parse(line), null, 2))
    expect(await readOne('-', { stdin })).toMatchObject({ id: 'a1', text: 'Norland offered a truce.' })
  })
  test('may hold HTML', async () => {
    const html =
      '<!doctype html><title>T</title><article><p>Norland offered its neighbour a truce of ten days on Friday.</p></article>'
    expect((await readOne('-', { stdin: stdinOf(html) })).text).toBe(
      'Norland offered its neighbour a truce of ten days on Friday.',
    )
  })
  test('may hold Markdown with front matter', async () => {
    const stdin = stdinOf('---\ntitle: T\n---\nNorland *offered* a truce.')
    expect(await readOne('-', { stdin })).toMatchObject({ title: 'T', text: 'Norland offered a truce.' })
  })
  test('may hold plain text', async () => {
    expect((await readOne('-', { stdin: stdinOf('Norland offered a truce.') })).text).toBe('Norland offered a truce.')
  })
})

describe('encodings', () => {
  const words = 'Le général a dit: “Naïveté – ça suffit”, 5 € à Zürich.'
  const cp1252 = Buffer.from(
    words.replace(/[“”–€]/g, (char) => ({ '“': '\x93', '”': '\x94', '–': '\x96', '€': '\x80' })[char]!),
    'latin1',
  )
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
    ['Windows-1252', cp1252],
  ])('%s', async (_name, bytes) => {
    expect((await readOne(fileOf('a.txt', bytes))).text).toBe(words)
  })
  test('a page in the charset it declares', async () => {
    const koi8 = Buffer.concat([
      Buffer.from('<html><head><meta charset="koi8-r"></head><body><article><p>'),
      Buffer.from([0xed, 0xef, 0xf3, 0xeb, 0xf7, 0xe1]),
      Buffer.from(', the capital, answered on Friday that it would think about it.</p></article></body></html>'),
    ])
    expect((await readOne(fileOf('a.html', koi8))).text).toMatch(/^МОСКВА, the capital/)
  })
})
