/** Writes text to standard output and waits until the reader has taken it. */
export const write = (text: string): Promise<void> =>
  new Promise((done) => {
    process.stdout.write(text, () => done())
  })

/** Writes a line to standard output and waits until the reader has taken it. */
export const print = (line: string): Promise<void> => write(`${line}\n`)

/** Writes a line for a person to standard error. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
