import { describe, expect, test } from 'vitest'
import { fileOf, readOne } from './reading.ts'

const paragraph = (n: number): string =>
  `<p>Paragraph ${n}: the envoy of Norland said on Friday that the talks, which began in the spring, would go on for another ten days.</p>`

const page = (head: string, body = [1, 2, 3, 4, 5].map(paragraph).join('\n')): string => `<!doctype html>
<html lang="en-GB"><head><title>Talks go on | The Norland Post</title>${head}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news of the day</a></li></ul></nav>
<div class="ad-banner advertisement"><p>Buy our soap, the best soap in the whole of Norland, with ten percent off on Friday.</p></div>
<main><article><h1>Talks go on</h1>${body}<script>track()</script></article></main>
<footer><p>All rights reserved by the publisher of this page, since 1901.</p></footer></body></html>`

const read = (html: string) => readOne(fileOf('page.html', html))

describe('an HTML page', () => {
  test('gives its main part as paragraphs, without menus, advertisements, scripts and footer', async () => {
    const { text, title } = await read(page(''))
    const paragraphs = text.split('\n\n')
    expect(title).toMatch(/^Talks go on/)
    expect(paragraphs.filter((each) => each.startsWith('Paragraph '))).toHaveLength(5)
    expect(text).not.toMatch(/soap|Home|rights reserved|track|</)
  })
  test('gives words as a browser shows them', async () => {
    const body = `${paragraph(1)}<p>He  said:\n “No&nbsp;deal &amp; no <b>tr</b>uce”<br>—&shy;twice.</p><ul><li>One point of it.</li></ul>${paragraph(2)}`
    expect((await read(page('', body))).text).toContain(
      '\n\nHe said: “No deal & no truce”\n—twice.\n\nOne point of it.\n\n',
    )
  })
  test('takes publisher, address and author from its head', async () => {
    const head = `<meta property="og:site_name" content="The Norland Post"><link rel="canonical" href="https://example.org/talks">
      <meta name="author" content="By Jane Doe">`
    expect(await read(page(head))).toMatchObject({
      publisher: 'The Norland Post',
      url: 'https://example.org/talks',
      author: 'Jane Doe',
      language: 'en-GB',
    })
  })
  test.each([
    ['a meta property', '<meta property="article:published_time" content="2025-05-02T08:00:00Z">'],
    ['a meta name', '<meta name="date" content="2 May 2025">'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","datePublished":"2025-05-02T10:00:00+02:00"}]}</script>',
    ],
    [
      'the first of them that can be read',
      '<meta name="date" content="today"><meta name="pubdate" content="Fri, 02 May 2025 10:00:00 GMT">',
    ],
  ])('takes its date from %s', async (_name, head) => {
    expect((await read(page(head))).publishedAt).toBe('2025-05-02')
  })
  test('takes its date from <time>', async () => {
    const body = `<time datetime="2025-05-02">Friday</time>${paragraph(1)}${paragraph(2)}`
    expect((await read(page('', body))).publishedAt).toBe('2025-05-02')
  })
  test('has no date, publisher or address when it names none', async () => {
    const found = await read(page(''))
    for (const field of ['publishedAt', 'publisher', 'url']) expect(found).not.toHaveProperty(field)
  })
  test('may be short where it is marked as an article', async () => {
    const html =
      '<html><body class="cookie-closed"><main><article><h1>Truce</h1><p>Norland agreed.</p></article></main></body></html>'
    expect((await read(html)).text).toContain('Norland agreed.')
  })
  test('gives nothing of banners, forms and asides', async () => {
    const extra =
      '<aside><p>Read on: the long story of the harbour of Norland, in ten parts.</p></aside><div id="newsletter-box"><p>Subscribe to our letter, which comes on every Friday morning.</p></div><form><p>Search for what you would like to know about Norland.</p></form>'
    const { text } = await read(page('', `${paragraph(1)}${extra}${paragraph(2)}`))
    expect(text).toMatch(/Paragraph 1.*\n\nParagraph 2/)
    expect(text).not.toMatch(/Read on|Subscribe|Search/)
  })
  test('may be a form as a whole', async () => {
    expect((await read(`<html><body><form><h1>Talks</h1>${paragraph(1)}</form></body></html>`)).text).toMatch(
      /Paragraph 1/,
    )
  })
  test('may be a piece of a page', async () => {
    expect((await read(paragraph(1))).text).toMatch(/^Paragraph 1: .* ten days\.$/)
  })
})
