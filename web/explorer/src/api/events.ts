/** Splits the texts of a stream of server-sent events into the events. */
export class EventReader {
  #rest = '';

  /** Returns the events that are complete with the next part of the stream. */
  read(part: string): { event: string; data: string }[] {
    const blocks = (this.#rest + part).split('\n\n');
    this.#rest = blocks.pop()!;
    return blocks.map((block) => ({ event: fieldIn(block, 'event'), data: fieldIn(block, 'data') })).filter(({ event }) => event !== '');
  }
}

/** Returns the values of a field, a line each. */
function fieldIn(block: string, name: string): string {
  const prefix = `${name}:`;
  const lines = block.split('\n').filter((line) => line.startsWith(prefix));
  return lines.map((line) => line.slice(prefix.length).replace(/^ /, '')).join('\n');
}
