/** Reads a stream of bytes in portions of a given length. */
export class ByteReader {
  private readonly source: AsyncIterator<Buffer, undefined>;
  private held: Buffer[] = [];
  private heldBytes = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  }

  /** The next bytes; fewer than `length` at the end of the stream alone. */
  async take(length: number): Promise<Buffer> {
    while (this.heldBytes < length) {
      const next = await this.source.next();
      if (next.done) break;
      this.held.push(next.value);
      this.heldBytes += next.value.length;
    }
    const all = this.held.length === 1 && this.held[0] ? this.held[0] : Buffer.concat(this.held);
    const taken = all.subarray(0, length);
    this.held = [all.subarray(taken.length)];
    this.heldBytes = all.length - taken.length;
    return taken;
  }

  /** Ends the stream. */
  async close(): Promise<void> {
    await this.source.return?.();
  }
}
