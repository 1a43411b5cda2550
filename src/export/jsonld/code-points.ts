/**
 * Offsets in UTF-16 code units to offsets in code points, for one text: TextPositionSelector counts characters, not code units
 * (Web Annotation Data Model 4.2.5).
 */
export const toCodePoints = (text: string): ((offset: number) => number) => {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index)
  if (pairs.length === 0) return (offset) => offset
  return (offset) => offset - pairs.filter((at) => at < offset).length
}

/** Up to `length` code units before and after a span; half a character at the far end is left out. */
export const around = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  length = 32,
): { readonly prefix: string; readonly suffix: string } => ({
  prefix: text.slice(Math.max(0, start - length), start).replace(/^[\udc00-\udfff]/, ''),
  suffix: text.slice(end, end + length).replace(/[\ud800-\udbff]$/, ''),
})
