import { describe, expect, test } from 'vitest'
import { fileOf, freshFolder, readAll, stdinOf, whyNot } from './reading.ts'

const json = (fields: object): string => JSON.stringify({ id: 'a', title: 'T', text: 'Words.', ...fields })

describe('each bad input gives one clear sentence', () => {
  test.each([
    ['an empty file', 'a.txt', '', /^InputError: It is empty: an article needs words\.$/],
    ['a file of spaces', 'a.txt', ' \n\t\n', /It is empty/],
    ['an empty page', 'a.html', '', /It is empty/],
    ['an empty list of articles', 'a.jsonl', '\n\n', /It is empty/],
    ['front matter alone', 'a.md', '---\ntitle: T\n---\n', /It is empty/],
    ['front matter that is no YAML', 'a.md', '---\ntitle: [\n---\nWords.', /Its front matter is no YAML: .*\w\.$/],
    ['front matter without an end', 'a.md', '---\ntitle: T\n\nWords.', /Its front matter is never closed: /],
    ['front matter with a date that is none', 'a.md', '---\ndate: soon\n---\nWords.', /"soon" is no date/],
    ['a day that does not exist', 'a.json', json({ publishedAt: '2025-02-30' }), /"2025-02-30" is no date/],
    ['a day that may be another', 'a.json', json({ publishedAt: '02/05/2025' }), /"02\/05\/2025" is no date/],
    ['a date that is a number', 'a.json', json({ publishedAt: 20250502 }), /`publishedAt` /],
    ['an address that is none', 'a.json', json({ url: 'example' }), /It is no article: `url` must be an address/],
    ['an address of no page', 'a.json', json({ url: 'javascript:go()' }), /It is no article: `url` must be an address/],
    ['an id that is a number', 'a.json', json({ id: 5 }), /It is no article: `id` must be words\.$/],
    [
      'a page whose only prose is a banner',
      'a.html',
      '<html><body><div class="cookie-notice"><p>We use cookies to give you the best experience of this site.</p></div><footer><p>All rights are reserved by the publisher of this page.</p></footer></body></html>',
      /HTML without an article/,
    ],
    ['text that is no string', 'a.json', json({ text: 5 }), /It is no article: it has no `text`/],
    ['a list in JSON', 'a.json', '[1]', /It is no article: an article is an object/],
    ['broken JSON', 'a.json', '{"title": ', /It is no JSON/],
    ['a PDF', 'a.pdf', '%PDF-1.7\n%…\n1 0 obj', /It is a PDF/],
    ['control characters', 'a.txt', '\x01\x02\x03\x04words\x05\x06', /It is binary data/],
    [
      'a page of links',
      'a.html',
      '<html><body><ul><li><a href="/">Home</a><li><a href="/a">About us</a></ul></body></html>',
      /HTML without an article/,
    ],
    [
      'a page without words',
      'a.html',
      '<html><body><div id="app"></div><script>go("Norland offered a truce on Friday morning.")</script></body></html>',
      /HTML without an article/,
    ],
  ])('%s', async (_name, file, content, sentence) => {
    const told = await whyNot(fileOf(file, content))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(sentence)
    expect(told[0]).not.toMatch(/\n/)
  })

  test('binary data', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)
    expect(await whyNot(fileOf('a.txt', bytes))).toEqual([expect.stringMatching(/binary data/)])
  })
  test('UTF-16 without a byte order mark', async () => {
    expect(await whyNot(fileOf('a.txt', Buffer.from('Words.', 'utf16le')))).toEqual([
      expect.stringMatching(/binary data.*UTF-8/),
    ])
  })
  test('20 MB of one line', async () => {
    const path = fileOf('a.txt', Buffer.alloc(20_000_000, 'word '))
    expect(await whyNot(path)).toEqual([expect.stringMatching(/more than 8 MB: split it into articles/)])
  })
  test('more text than one article may have', async () => {
    const path = fileOf('a.txt', Buffer.alloc(200_001, 'word\n'))
    expect(await whyNot(path)).toEqual([
      expect.stringMatching(/more than the 200000 that one article may have: split it\.$/),
    ])
  })
  test('a file that is not there', async () => {
    expect(await whyNot(`${freshFolder()}/none.txt`)).toEqual(['InputError: There is no such file or folder.'])
  })
  test('a folder without articles', async () => {
    expect(await whyNot(freshFolder())).toEqual([
      expect.stringMatching(/^InputError: It is a folder without articles \(\.txt /),
    ])
  })
  test('standard input without a word', async () => {
    expect(await whyNot('-', { stdin: stdinOf('') })).toEqual([expect.stringMatching(/It is empty/)])
  })
})

describe('JSON lines', () => {
  test('a line that is no article is named by its number, and the rest goes on', async () => {
    const long = Buffer.alloc(9_000_000, 'x').toString()
    const lines = [json({}), 'not json', '[]', '{"title":"T"}', long, json({ publishedAt: 'x' }), json({ id: 'b' })]
    const read = await readAll(fileOf('a.jsonl', lines.join('\n')))
    expect(
      read.map((each) => `${each.place.slice(-2)} ${'error' in each ? each.error.message : each.article.id}`),
    ).toEqual([
      ':1 a',
      expect.stringMatching(/^:2 It is no JSON/),
      expect.stringMatching(/^:3 It is no article/),
      expect.stringMatching(/^:4 It is no article: it has no `text`/),
      expect.stringMatching(/^:5 It has more than 8 MB/),
      expect.stringMatching(/^:6 "x" is no date/),
      ':7 b',
    ])
  })
})
