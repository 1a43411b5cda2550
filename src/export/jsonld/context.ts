const prefixes = {
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const link = { '@type': '@id' }
const day = { '@type': 'xsd:date' }

/** The context that stands in the file itself: words without a prefix are those of the graph (`cypher/README.md`), as `urn:demarche:term:`. */
export const context = {
  '@version': 1.1,
  '@vocab': 'urn:demarche:term:',
  ...prefixes,
  id: '@id',
  type: '@type',
  source: link,
  target: link,
  about: link,
  concerns: link,
  speakers: { ...link, '@container': '@list' },
  utteredOn: day,
  publishedAt: day,
  firstOn: day,
  lastOn: day,
  'prov:wasDerivedFrom': link,
  'prov:used': link,
  'oa:hasSource': link,
  'schema:sameAs': link,
  'schema:url': link,
  'schema:datePublished': day,
} as const

/** The name of a thing of the graph in RDF: `urn:demarche:actor:russia`. */
export const iri = (what: string, id: string): string =>
  `urn:demarche:${what.toLowerCase()}:${id.split('/').map(encodeURIComponent).join('/')}`
