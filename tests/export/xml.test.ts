import { expect, test } from 'vitest'
import { xmlAttributes, xmlText } from '../../src/export/xml/xml.ts'

test('signs of markup are written as references, and so is white space that a reader would change', () => {
  expect(xmlText('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d')
  expect(xmlText('one\ttwo\r\n')).toBe('one&#9;two&#13;&#10;')
})

test('what XML cannot have becomes a replacement character; letters of two code units stay', () => {
  expect(xmlText('a\u0000b\u001bc\ufffe')).toBe('a\ufffdb\ufffdc\ufffd')
  expect(xmlText('half \ud83d of a ship')).toBe('half \ufffd of a ship')
  expect(xmlText('🚢')).toBe('🚢')
})

test('attributes without a value are left out', () => {
  expect(xmlAttributes({ id: 'a"b', start: null, end: undefined, weight: 2 })).toBe(' id="a&quot;b" weight="2"')
})
