type Reader = ReadableStreamDefaultReader<Uint8Array>

async function* read<T>(reader: Reader): AsyncGenerator<T> {
  const decoder = new TextDecoder()
  let text = ''
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const blocks = (text + decoder.decode(piece.value, { stream: true })).split('\n\n')
    text = blocks.pop()!
    for (const block of blocks) {
      const data = /^data: ?(.+)$/m.exec(block)?.[1]
      if (data) yield JSON.parse(data) as T
    }
  }
}

/** The results in an event stream of Yoga, each one line of JSON. Returning early closes the stream, also while it waits for the next one. */
export const eventsOf = <T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> => {
  const events = read<T>(body.getReader())
  const leave = events.return.bind(events)
  events.return = async (value) => {
    // Yoga's streams are ended at once from outside, while their readers wait for the next piece before they cancel.
    void body.cancel()
    return leave(value)
  }
  return events
}
