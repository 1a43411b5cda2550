import { toDay } from './day.ts'
import type { DomNode } from './dom.ts'

const metaNames = (names: string): string =>
  names
    .split(' ')
    .flatMap((name) => [`meta[property="${name}"]`, `meta[name="${name}"]`, `meta[itemprop="${name}"]`])
    .join(',')

const dateMetas = metaNames(
  'article:published_time og:published_time datePublished parsely-pub-date dcterms.created DC.date.issued dc.date date pubdate sailthru.date',
)

const contents = (page: DomNode, selector: string, attribute: string): (string | null)[] =>
  [...page.querySelectorAll(selector)].map((node) => node.getAttribute(attribute))

const published = /"datePublished"\s*:\s*"([^"]{8,40})"/

function* dateWords(page: DomNode): Generator<string | null | undefined> {
  yield* contents(page, dateMetas, 'content')
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    yield published.exec(script.textContent ?? '')?.[1]
  yield* contents(page, '[itemprop="datePublished"]', 'datetime')
  yield* contents(page, 'time[datetime]', 'datetime')
  for (const time of page.querySelectorAll('time')) yield time.textContent
}

// A page's date is found, not given: what cannot be read is passed over.
const dayOrNull = (words: string): string | null => {
  try {
    return toDay(words)
  } catch {
    return null
  }
}

const absolute = (address: string | null, base: string | null): string | null => {
  const url = address && URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

/** What the head of a page says about its article: day, publisher and canonical address; each null when it says nothing readable. */
export const readMeta = (page: DomNode, address: string | null) => {
  let publishedAt: string | null = null
  for (const words of dateWords(page)) {
    publishedAt = words ? dayOrNull(words) : null
    if (publishedAt) break
  }
  const [siteName] = contents(page, metaNames('og:site_name publisher application-name'), 'content').filter(Boolean)
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
  const [ogUrl = null] = contents(page, metaNames('og:url'), 'content')
  return {
    publishedAt,
    publisher: siteName?.trim() ?? null,
    url: absolute(canonical, address) ?? absolute(ogUrl, address) ?? absolute(address, null),
  }
}
