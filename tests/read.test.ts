import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteHolds } from '../src/text/span.ts'
import { readText, shortly } from './reader.ts'

test('a claim, its echo and its denial are three statements about one claim', () => {
  const { statements } = readText(
    'Norway claimed that the bridge was closed, a statement echoed by Sweden. Finland denied that the bridge was closed.',
  )
  expect(
    statements.map(({ kind, source, object }) => [kind, source?.name, object?.id === statements[0]?.object?.id]),
  ).toEqual([
    ['CLAIMED', 'Norway', true],
    ['ECHOED', 'Sweden', true],
    ['DENIED', 'Finland', true],
  ])
})

test.each([
  'Kenya claimed that Ghana had closed the border. Ghana declined to comment on the claim.',
  'Kenya claimed that Ghana had closed the border. Ghana neither confirmed nor denied the claim.',
  'Kenya claimed that Ghana had closed the border. Ghana would not comment on the report.',
])('who does not answer a claim is told of it in the negative: %s', (text) => {
  const { statements } = readText(text)
  const claim = statements.find(({ kind }) => kind === 'CLAIMED')?.object?.id
  const answers = statements.filter(({ source, object }) => source?.name === 'Ghana' && object?.id === claim)
  expect(answers.length).toBeGreaterThan(0)
  expect(answers.every(({ polarity }) => polarity === 'NEGATIVE')).toBe(true)
})

test('who says who said what keeps the chain, outermost first', () => {
  expect(shortly('Poland said Hungary had told Romania that Slovakia attacked Austria.')).toEqual([
    'SAID Poland',
    'SAID Hungary > Romania [Poland]',
    'ATTACKED Slovakia > Austria [Poland / Hungary]',
  ])
})

test.each([
  ['Mali was told by Chad that Ghana had attacked Togo.', 'ATTACKED Ghana > Togo [Chad]'],
  ['Mali said it had been told by Chad that Ghana had attacked Togo.', 'ATTACKED Ghana > Togo [Mali / Chad]'],
  ['Mali quoted Chad as saying Ghana had attacked Togo.', 'ATTACKED Ghana > Togo [Mali / Chad]'],
  ['According to Mali, Chad told Ghana that Togo had attacked Benin.', 'ATTACKED Togo > Benin [Mali / Chad]'],
  ['Mali said that, according to Chad, Ghana had attacked Togo.', 'ATTACKED Ghana > Togo [Mali / Chad]'],
  [
    'Mali says Chad told it that Ghana, according to Togo, had attacked Benin.',
    'ATTACKED Ghana > Benin [Mali / Chad / Togo]',
  ],
  ['Mali said Chad had warned Ghana: "Togo attacked Benin."', 'ATTACKED Togo > Benin [Mali / Chad]'],
  [
    "Mali claims that Chad agreed with Ghana's view that Togo had attacked Benin.",
    'ATTACKED Togo > Benin [Mali / Chad / Ghana]',
  ],
  ['Mali said Chad, which told Ghana that Togo had attacked Benin, was wrong.', 'ATTACKED Togo > Benin [Mali / Chad]'],
  ["Mali rejected Chad's claim that Ghana had attacked Togo.", 'not ATTACKED Ghana > Togo [Mali / Chad]'],
  [
    'Mali reported that Chad had said Ghana claimed that Togo denied attacking Benin.',
    'not ATTACKED Togo > Benin [Mali / Chad / Ghana / Togo]',
  ],
])('each hop of a chain is one speaker: %s', (text, expected) => {
  expect(shortly(text)).toContain(expected)
})

test('each hop of a chain keeps the words that open it', () => {
  const attack = readText('Poland said Hungary had told Romania that Slovakia attacked Austria.').statements.at(-1)
  expect(attack?.speakers.map(({ mention, kind, cue }) => [mention?.text, kind, cue.text])).toEqual([
    ['Poland', 'SAID', 'said'],
    ['Hungary', 'SAID', 'told'],
  ])
})

test('what somebody denies or has not confirmed is no fact', () => {
  expect(shortly('Peru denied that it attacked Chile.')).toEqual(['DENIED Peru', 'not ATTACKED Peru > Chile [Peru]'])
  expect(shortly('Peru has not confirmed that it attacked Chile.')).toEqual(['not CONFIRMED Peru'])
})

test('what is refused stands on no rung of the ladder', () => {
  const terms = (text: string) => readText(text).statements.map(({ commitment }) => commitment)
  expect(terms('Iraq refused to hand over the files.')).toMatchObject([
    { force: 'REFUSAL', claimedStage: null, evidencedStage: null },
  ])
  expect(terms('Iraq promised to hand over the files.')).toMatchObject([
    { force: 'POLITICAL', claimedStage: 'ANNOUNCED', evidencedStage: 'ANNOUNCED' },
  ])
})

test('a statement is coded by CAMEO and PLOVER, as its cue says or else its kind', () => {
  const codes = (text: string) => readText(text).statements.map(({ kind, cameo, plover }) => [kind, cameo, plover])
  expect(codes('Norway attacked Chad.')).toEqual([['ATTACKED', '180', 'ASSAULT']])
  expect(codes('Norway said that Chad had abducted its envoy.')).toEqual([
    ['SAID', '010', null],
    ['DETAINED', '181', 'ASSAULT'],
  ])
})

test('an absent guarantee is a statement of its own, never a positive promise', () => {
  expect(shortly('No written guarantees were given to Moldova.')).toEqual(['LACKS_GUARANTEE Moldova'])
  expect(shortly('Turkey has made no commitment to withdraw its troops.')).toEqual(['LACKS_COMMITMENT Turkey'])
  expect(shortly('No date has been set for the pullout.')).toEqual(['LACKS_AGREEMENT nobody'])
})

test.each([
  ['Kenya dismissed as baseless a report that Uganda had paid Togo.', 'DENIED Kenya'],
  ['Togo praised a treaty signed a day earlier by Chad and Mali.', 'SIGNED Chad > Mali'],
  ['Two days after Chad signed the treaty, Mali left.', 'SIGNED Chad'],
  ['Asked by Kenya to pay, Uganda refused to sign.', 'URGED Kenya'],
  ['Togo praised the mediation conducted by Qatar.', 'MEDIATED Qatar'],
  ['Ana Roe, the envoy of Chad, claims that the road is shut.', 'CLAIMED Ana Roe'],
])('whoever acts is found where the sentence puts them: %s', (text, expected) => {
  expect(shortly(text)).toContainEqual(expect.stringContaining(expected))
})

test('what a minister does with “we” the state does, what he says he says', () => {
  const told = shortly('"We have closed the border with Mali. I will not sign the treaty," Sergey Lavrov said.')
  expect(told).toContainEqual(expect.stringMatching(/^BLOCKADED Russia/))
  expect(told).toContainEqual(expect.stringMatching(/^REFUSED Sergey Lavrov/))
})

test('what is neither taken nor turned down is told twice in the negative', () => {
  const told = shortly('Chad made a proposal that Mali neither accepted nor rejected.').join('; ')
  expect(told).toContain('not AGREED_TO Mali')
  expect(told).toContain('not REFUSED Mali')
})

test.each([
  ['Mali has promised to come to the aid of Niger should it be attacked.', 'should it be attacked'],
  [
    'Mali offered to reopen the road were Chad to withdraw its troops, and would pay.',
    'were Chad to withdraw its troops',
  ],
  ['Mali promised to reopen the road, provided Chad halts its raids.', 'provided Chad halts its raids'],
])('a condition may be told by the order of words: %s', (text, condition) => {
  expect(readText(text).statements.flatMap(({ conditions }) => conditions.map((one) => one.text))).toContain(condition)
})

test.each([
  'Mali promised that aid should reach Niger.',
  'Mali praised the aid provided by Chad.',
  'Should Mali promise to leave?',
  'Mali and Chad were the first to promise to sign, and others would follow.',
])('no condition stands here: %s', (text) => {
  expect(readText(text).statements.flatMap(({ conditions }) => conditions)).toEqual([])
})

test('what goes on with a clause of its own goes on the speaker, not what is told', () => {
  expect(shortly('Chad denied that it had paid Mali and noted that no contract existed.')).toContainEqual(
    expect.stringMatching(/^SAID Chad/),
  )
  expect(shortly('Chad thanked Togo for coming and signed the pact.')).toContain('SIGNED Chad')
  expect(
    shortly('Chad deplored the curbs that Mali had placed on aid and expressed concern over the raids.'),
  ).toContainEqual(expect.stringMatching(/^SAID Chad/))
})

test('a cue clause may follow or interrupt what it reports', () => {
  const [after] = readText('The strait was closed on Monday, Oman said.').statements
  expect(after?.content?.text).toBe('The strait was closed on Monday')
  const [amid] = readText('The strait, Oman said on Monday, was closed by Iran.').statements
  expect(amid?.content?.parts?.length).toBe(2)
})

test('a quotation split around its cue is one content in two parts', () => {
  const text = '"We will not sign the treaty," Sergey Lavrov said, "unless the border is open."'
  const said = readText(text).statements.find(({ kind }) => kind === 'SAID')
  expect(said?.content?.parts?.map(([start, end]) => text.slice(start, end))).toEqual([
    'We will not sign the treaty,',
    'unless the border is open.',
  ])
})

test('a quotation that runs on is still its speaker’s; one that is nobody’s states nothing', () => {
  expect(shortly('"We agree," Kaja Kallas said. "Russia attacked Ukraine."')).toContain(
    'ATTACKED Russia > Ukraine [Kaja Kallas]',
  )
  expect(shortly('Kaja Kallas said:\n\n"Russia attacked Ukraine."')).toContain(
    'ATTACKED Russia > Ukraine [Kaja Kallas]',
  )
  expect(shortly('"Russia attacked Ukraine."')).toEqual([])
})

test.each([
  ['There is no deadline, port sources caution.', 'WARNED port sources'],
  ['The road is shut, traders muse.', 'SAID traders'],
  ['Analysts at a bank reckon that the truce will hold.', 'SAID Analysts'],
  ['They destroyed a bridge, a road and an arms supply.', null],
])(
  'a verb that the tagger takes for a noun is one where a sentence has none or closes with it: %s',
  (text, expected) => {
    const told = shortly(text).filter((one) => /^(SAID|WARNED|EXPECTED)/.test(one))
    expect(told).toEqual(expected === null ? [] : [expect.stringContaining(expected)])
  },
)

test('a headline’s verb in -s is a verb', () => {
  expect(shortly('Russia lifts blockade of Odesa')).not.toContainEqual(expect.stringContaining('BLOCKADED'))
})

test('a report that closes its sentence, and what a comma parts from what is said, are told by whoever says it', () => {
  expect(shortly('Peru will sign, two officials told this newspaper.')).toContain('SAID officials')
  expect(shortly('Norway said that the talks had failed, and praised Chad.')).toContain('PRAISED Norway > Chad')
})

test('how a cue takes its content, and how firmly', () => {
  const cueOf = (text: string) => {
    const { kind, factivity, strength } = readText(text).statements[0] ?? {}
    return [kind, factivity, strength]
  }
  expect(cueOf('Norway confirmed that Chad signed the treaty.')).toEqual(['CONFIRMED', 'FACTIVE', 'NEUTRAL'])
  expect(cueOf('Norway claimed that Chad signed the treaty.')).toEqual(['CLAIMED', 'NONFACTIVE', 'NEUTRAL'])
  expect(cueOf('Norway denied that Chad signed the treaty.')).toEqual(['DENIED', 'COUNTERFACTIVE', 'NEUTRAL'])
  expect(cueOf('Norway hinted that Chad signed the treaty.')).toEqual(['SAID', 'NONFACTIVE', 'WEAK'])
  expect(cueOf('Norway vowed to sign the treaty.')).toEqual(['PROMISED', null, 'STRONG'])
  expect(cueOf('Norway attacked Chad.')).toEqual(['ATTACKED', null, null])
})

test('a denial that takes up a claim is a response to it', () => {
  const { statements } = readText('Serbia claimed that the talks had failed. Kosovo denied the claim.')
  const [claim, denial] = statements
  expect(denial).toMatchObject({ kind: 'DENIED', object: { id: claim?.object?.id } })
})

test('a condition binds the promise it belongs to', () => {
  expect(shortly('Iran would join the talks only if the United States lifted its sanctions.')).toContainEqual(
    expect.stringContaining('(only if the United States lifted its sanctions)'),
  )
  expect(shortly('Serbia offered to reopen the road in exchange for a seat at the table.')).toEqual([
    'OFFERED Serbia (in exchange for a seat at the table)',
  ])
})

test('offices resolve by the day of the article', () => {
  const speaker = (publishedAt: string) =>
    readText('The NATO secretary general said that the talks went on.', { publishedAt }).statements[0]?.source?.name
  expect(speaker('2024-09-01')).toBe('Jens Stoltenberg')
  expect(speaker('2024-11-01')).toBe('Mark Rutte')
})

test('pronouns and short forms lead back to whom they stand for', () => {
  expect(
    shortly('Kaja Kallas visited Ukraine. She promised aid. The EU condemned Russia, and it sanctioned Belarus.'),
  ).toEqual([
    'VISITED Kaja Kallas > Ukraine',
    'PROMISED Kaja Kallas',
    'CONDEMNED European Union > Russia',
    'SANCTIONED European Union > Belarus',
  ])
})

test('every span holds, whatever the text', () => {
  const words = fc.constantFrom(
    'Russia',
    'said',
    'that',
    'Ukraine',
    '"',
    '“',
    '”',
    ',',
    '.',
    'no',
    'guarantees',
    'if',
    'NATO',
    'attacked',
    'would',
    'sign',
    ';',
    ':',
    '\n',
    '\n\n',
    '—',
    'according',
    'to',
    'he',
    '’s',
    '🕊️',
    'Mr.',
    'U.S.',
    '(',
    ')',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 40 }), (parts) => {
      const text = parts.join(' ')
      for (const { cue, evidence, content, conditions, source, target } of readText(text).statements) {
        const quotes = [cue, evidence, ...conditions, ...(content ? [content] : []), source?.mention, target?.mention]
        for (const quote of quotes) if (quote) expect(quoteHolds(text, quote)).toBe(true)
      }
    }),
    { numRuns: 200, seed: 7 },
  )
})

test('the same document gives the same reading', () => {
  const text = 'Cuba said Venezuela had promised to sign the accord. "We are ready," said Colombia.'
  expect(readText(text)).toEqual(readText(text))
})

test.each([
  ['Peru will leave the pact if Chile attacked Bolivia.', 'told in a condition alone'],
  ['Peru voted. “Chile attacked Bolivia.” Peru voted again.', 'in a quotation of nobody'],
  ['Peru may attack Chile.', 'not told as a fact'],
])('%s: what gives no statement is counted by its reason', (text, reason) => {
  expect(readText(text).dropped).toMatchObject({ [reason]: 1 })
})
